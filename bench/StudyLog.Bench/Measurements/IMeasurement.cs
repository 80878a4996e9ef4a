using StudyLog.Bench.Reporting;

namespace StudyLog.Bench.Measurements;

/// <summary>One measurement. To add one: write it in a file of its own and add its line in Program.cs.</summary>
internal interface IMeasurement
{
    /// <summary>Its number, as <c>--only</c> takes it.</summary>
    string Name { get; }

    string What { get; }

    Task<IReadOnlyList<Row>> RunAsync(Workbench workbench, CancellationToken cancellation);
}
