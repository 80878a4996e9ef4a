using StudyLog.Bench;
using StudyLog.Bench.Data;
using StudyLog.Bench.Floors;
using StudyLog.Bench.Measurements;
using StudyLog.Bench.Peer;

// The same executable is the empty application of the floors F4 and F5, and the peer, each started as a process of its own.
switch (args)
{
    case ["serve-constant", var port]: return await ConstantServer.RunAsync(port);
    case ["serve-peer", var port, var connectionString]: return await CrudServer.RunAsync(port, connectionString);
    case ["make-data", var events, var connectionString, var organisation]: return await MakeData.RunAsync(events, connectionString, organisation);
}

// One line a measurement; they run, and stand in the report, in this order.
IMeasurement[] measurements =
[
    new InsertFloor(),
    new CopyFloor(),
    new ReadFloor(),
    new ConstantAnswerFloor(),
    new EmptyStartFloor(),
    new RecordingRemarks(),
    new TakingRollCalls(),
    new BulkAppend(),
    new BringingHistory(),
    new SeeingTheBoard(),
    new TimeToTheBoard(),
    new Rebuilding(),
    new ColdStart(),
    new AgainstThePeer(),
    new Searching(),
    new OpeningPages(),
    new OpenPages(),
    new SendingNotices(),
    new ResidentMemory(),
];

return await BenchRun.RunAsync(args, measurements);
