using StudyLog.CommandLine;

return await Application.Run(args, Surroundings.OfProcess());
