// Code that breaks the rules, so that the rules can be seen to bite. Nothing here ever runs.
#pragma warning disable

using JasperFx.Events;
using Marten.Events.Aggregation;
using Microsoft.AspNetCore.Http;

namespace StudyLog.Tests.Architecture.Planted.Above
{
    public class Thing
    {
        public static void Act() { }
    }

    public sealed class MarkAttribute : Attribute;
}

namespace StudyLog.Tests.Architecture.Planted.Below
{
    using StudyLog.Tests.Architecture.Planted.Above;

    public class AsBase : Thing;

    public class AsField
    {
        private Thing? thing;
    }

    public interface AsParameter
    {
        void Take(Thing[] things);
    }

    public interface AsResult
    {
        Thing Give();
    }

    public interface AsTypeArgument
    {
        IReadOnlyDictionary<string, List<Thing>> Give();
    }

    public class InBody
    {
        public void Run() => Thing.Act();
    }

    public class InLambda
    {
        public Action Run() => () => Thing.Act();
    }

    [Mark]
    public class InAttribute;

    public class InAsynchronousBody
    {
        public async Task Run()
        {
            await Task.Yield();
            Thing.Act();
        }
    }

    public class Innocent
    {
        public InBody? Neighbour { get; set; }
    }
}

namespace StudyLog.Tests.Architecture.Planted.Features
{
    public sealed partial class BoardLines : Folded<Third.BoardLine>;

    public abstract class Folded<TDocument> : SingleStreamProjection<TDocument, Guid>
        where TDocument : class
    {
        public override TDocument? Evolve(TDocument? snapshot, Guid id, IEvent e) => snapshot;
    }
}

namespace StudyLog.Tests.Architecture.Planted.Features.Third
{
    public sealed record BoardLine(Guid Id);
}

namespace StudyLog.Tests.Architecture.Planted.Features.First
{
    public sealed record Entry(Guid Id);

    public sealed partial class Entries : SingleStreamProjection<Entry, Guid>
    {
        public override Entry? Evolve(Entry? snapshot, Guid id, IEvent e) => snapshot;
    }

    public sealed class Owner
    {
        public Entry? Entry { get; set; }
    }
}

namespace StudyLog.Tests.Architecture.Planted.Features.Second
{
    public sealed class Nosy
    {
        public Guid Read(First.Entry entry) => entry.Id;
    }

    public sealed class NosyOfTheRoot
    {
        public Guid Read(Third.BoardLine line) => line.Id;
    }

    public sealed class Innocent
    {
        public Nosy? Neighbour { get; set; }
    }
}

namespace StudyLog.Tests.Architecture.Planted.ReadModels
{
    public sealed record WithClock(DateTimeOffset At)
    {
        public static WithClock Now() => new(DateTimeOffset.UtcNow);
    }

    public sealed record WithChance(int Number)
    {
        public static WithChance Any() => new(Random.Shared.Next());
    }

    public sealed record WithNewId(Guid Id)
    {
        public static WithNewId Next() => new(Guid.NewGuid());
    }

    public sealed class WithRequest(HttpContext context)
    {
        public string Id => context.TraceIdentifier;
    }

    public interface WithAnswer
    {
        IResult Answer();
    }

    public interface WithClient
    {
        HttpClient Client { get; }
    }

    public sealed record Innocent(Guid Id, DateTimeOffset At)
    {
        public bool IsAfter(DateTimeOffset other) => At > other;
    }
}

namespace StudyLog.Tests.Architecture.Planted.Projections
{
    public sealed record Document(Guid Id, string Text);

    public sealed partial class WithClock : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, $"{DateTimeOffset.UtcNow}");
    }

    public sealed partial class WithClockInLambda : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, string.Concat(new[] { 1 }.Select(_ => $"{DateTime.Now}")));
    }

    public sealed partial class WithClockElsewhere : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, Helper.Text());
    }

    public static class Helper
    {
        public static string Text() => $"{TimeProvider.System.GetUtcNow()}";
    }

    public sealed partial class WithNewId : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(Guid.CreateVersion7(), "");
    }

    public sealed partial class WithChance : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, $"{Random.Shared.Next()}");
    }

    public sealed partial class WithRequest(HttpContext context) : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, context.TraceIdentifier);
    }

    public sealed partial class Innocent : SingleStreamProjection<Document, Guid>
    {
        public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => new(id, $"{e.Timestamp}");
    }
}
