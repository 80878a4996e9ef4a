namespace StudyLog.Bench.Reporting;

internal sealed record Report(Machine Machine, Options Options, IReadOnlyList<Row> Rows);
