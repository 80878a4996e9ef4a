namespace StudyLog.Tests.Hosting;

/// <summary>Something that a record may hold.</summary>
/// <param name="Kind">As the address names it.</param>
/// <param name="Body">As it is recorded.</param>
public sealed record Content(string Kind, object Body);

/// <summary>One of each.</summary>
public static class Contents
{
    public static readonly Content PreStudy = new("pre-studies", new { mode = "self-study", note = "通读" });

    public static readonly Content AgendaItem = new("agenda-items", new { title = "议程一" });

    public static readonly Content Remark = new("remarks", new { kind = "remark", text = "谈体会" });

    public static readonly Content Vote = new("votes", new { matter = "接收预备党员", eligible = 12, present = 7, written = 1, @for = 7, against = 1, abstain = 0 });

    public static async Task<Content> Material(Organisation of) => new("materials", new { materialId = await of.Material(), mode = "collective" });
}
