namespace StudyLog.CommandLine.Service;

/// <summary>Long work at the server.</summary>
public sealed record Job(Guid Id, string Kind, string State, long Finished, long? Total, JobProblem? Problem, JobFile? File, DateTimeOffset? EndedAt);

/// <summary>What ended it.</summary>
public sealed record JobProblem(string Code, string Detail);

/// <summary>What it made.</summary>
public sealed record JobFile(string Name, long Size);
