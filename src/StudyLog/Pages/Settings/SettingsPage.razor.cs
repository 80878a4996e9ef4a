using StudyLog.Accounts;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Deadlines;
using StudyLog.Features.Organisations.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;

namespace StudyLog.Pages.Settings;

/// <summary>The organisation and its settings, each with what follows from it, and what they were before.</summary>
public sealed partial class SettingsPage
{
    private readonly Draft<SettingsFields> draft = new();
    private bool isSaved;
    private PreviewReminders.Query? previewed;

    protected override IQuery<OrganisationView> Query => new ViewOrganisation.Query();

    private bool Keeps => User.Reaches(Act.KeepOrganisation);

    private void Turn(SessionKind kind)
    {
        if (!draft.Fields.HourKinds.Remove(kind)) draft.Fields.HourKinds.Add(kind);
    }

    private void Preview() => previewed = draft.Fields.Reminders.Supposed(draft.Fields.From);

    private async Task Save() => isSaved = await Do(target: null, draft.Fields.AsBody(), version: draft.Version);
}
