using Marten;
using StudyLog.Features.Inbox;
using StudyLog.Features.Progress;
using StudyLog.Features.Search;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features;

/// <summary>
/// Every read model, folded in one pass over the events and committed together: first what follows from the events themselves, then what
/// follows from those documents. The folds are pure functions of the documents; beside each stands which event goes to it, and here only their order.
/// </summary>
public static class ReadModelProjections
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<SessionSheet>()
            .Duplicate(sheet => sheet.FirstDay, pgType: "date")
            .Duplicate(sheet => sheet.LastDay, pgType: "date")
            .Index(sheet => sheet.Number);
        options.Schema.For<AttendanceEntry>()
            .Duplicate(entry => entry.SessionId)
            .Duplicate(entry => entry.AwaitsLeave)
            .Duplicate(entry => entry.MakeUpDueOn, pgType: "date")
            .Duplicate(entry => entry.MadeUpOn, pgType: "date");
        options.Schema.For<FollowUpEntry>()
            .Duplicate(entry => entry.SessionId)
            .Duplicate(entry => entry.LeadDepartmentId)
            .Duplicate(entry => entry.IssuedOn, pgType: "date")
            .Duplicate(entry => entry.EndedOn, pgType: "date")
            .Duplicate(entry => entry.IsEnded);
        options.Schema.For<BoardDepartment>();
        options.Schema.For<DepartmentMonth>().Duplicate(month => month.DepartmentId);
        options.Schema.For<MonthFigures>().Duplicate(month => month.Month, pgType: "date").Duplicate(month => month.DepartmentId);
        options.Schema.For<DepartmentInbox>();
        options.Schema.For<Deadline>().Duplicate(deadline => deadline.On, pgType: "date");
        Candidates.Configure(options);

        options.Projections.CompositeProjectionFor(ReadModelSet.Name, composite =>
        {
            composite.Options.BatchSize = 20_000;
            composite.Options.MaximumHopperSize = 60_000;
            composite.Options.CacheLimitPerTenant = 2_000;

            composite.Add(Cached(new SessionSheetProjection()));
            composite.Add(Cached(new AttendanceEntryProjection()));
            composite.Add(Cached(new FollowUpEntryProjection()));
            composite.Add(Cached(new BoardDepartmentProjection()));
            composite.Add(Cached(new SearchEntryProjection()));

            composite.Add(Cached(new DepartmentMonthProjection()), 2);
            composite.Add(Cached(new DepartmentInboxProjection()), 2);
            composite.Add(Cached(new DeadlineProjection()), 2);

            composite.Add(Cached(new MonthFiguresProjection()), 3);
        });
    }

    private static T Cached<T>(T projection)
        where T : JasperFx.Events.Projections.ProjectionBase
    {
        projection.Options.CacheLimitPerTenant = 2_000;
        return projection;
    }
}
