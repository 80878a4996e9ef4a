using StudyLog.Bench;
using StudyLog.Bench.Floors;
using StudyLog.Bench.Measurements;

// The same executable is the empty application of the floors F4 and F5, started as a process of its own.
if (args is ["serve-constant", var port])
    return await ConstantServer.RunAsync(port);

// One line a measurement; they run, and stand in the report, in this order.
IMeasurement[] measurements =
[
    new InsertFloor(),
    new ConstantAnswerFloor(),
    new EmptyStartFloor(),
    new RecordingRemarks(),
    new ColdStart(),
    new ResidentMemory(),
];

return await BenchRun.RunAsync(args, measurements);
