using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StudyLog.Bench.Load;

/// <summary>Records a remark of a department of its own, then looks at the board until the remark is counted there; again and again.</summary>
internal sealed class BoardProbe
{
    private readonly Office _office;
    private readonly Guid _department;
    private readonly BenchSession _session;
    private readonly byte[] _remark;
    private readonly Uri _board;
    private int _recorded;

    private BoardProbe(Office office, Guid department, BenchSession session)
    {
        (_office, _department, _session) = (office, department, session);
        _remark = JsonBody.Of(new { kind = "remark", speaker = new { post = "联络员", departmentId = department }, text = "已经按要求落实。" });
        var month = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        _board = office.Client.Address($"api/v1/progress/departments?from={month}&to={month}");
    }

    /// <summary>Probes with a department and a session that was held each.</summary>
    public static async Task<IReadOnlyList<BoardProbe>> PlantAsync(Office office, int count, CancellationToken cancellation)
    {
        using var answer = new MemoryStream();
        var probes = new List<BoardProbe>();
        foreach (var session in await office.PlanSessionsAsync(count, cancellation))
        {
            await office.ExpectAsync(HttpMethod.Post, session.Part("hold"), "{}"u8.ToArray(), answer, cancellation);
            probes.Add(new BoardProbe(office, await office.EstablishDepartmentAsync(cancellation), session));
        }

        return probes;
    }

    /// <returns>For each remark the milliseconds from its answer to the end of the answer that counts it.</returns>
    public async Task<IReadOnlyList<double>> RunAsync(LoadClock clock, CancellationToken cancellation)
    {
        using var answer = new MemoryStream();
        var samples = new List<double>();
        while (clock.IsRunning)
        {
            await _office.ExpectAsync(HttpMethod.Post, _session.Remarks.AbsolutePath, _remark, answer, cancellation);
            _recorded++;
            var answered = Stopwatch.GetTimestamp();
            do
            {
                await _office.ExpectAsync(HttpMethod.Get, _board.PathAndQuery, body: null, answer, cancellation);
            }
            while (Counted(answer.GetBuffer().AsSpan(0, (int)answer.Length)) < _recorded);
            samples.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
        }

        return samples;
    }

    // The row of the department begins with its id, and its figures follow before those of the next.
    private int Counted(ReadOnlySpan<byte> board)
    {
        var row = board.IndexOf(Encoding.ASCII.GetBytes($"\"departmentId\":\"{_department:D}\""));
        if (row < 0)
            return 0;
        var figures = board[row..];
        return Utf8Parser.TryParse(figures[(figures.IndexOf("\"remarks\":"u8) + "\"remarks\":".Length)..], out int remarks, out _) ? remarks : 0;
    }
}
