namespace StudyLog.Http;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Member">The member, as the client wrote it (<c>entries[2].status</c>).</param>
/// <param name="Sentence">Which sentence says what is wrong.</param>
/// <param name="Arguments">What the sentence names.</param>
public sealed record Fault(string Member, string Sentence, params object[] Arguments);
