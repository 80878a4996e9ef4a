using StudyLog.Hosting;

return await StudyLogProgram.Run(args);
