using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Features.Organisations.KeepingDaysOff;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using AnnounceDaysOff = StudyLog.Features.Organisations.KeepingDaysOff.AnnounceDaysOff;

namespace StudyLog.Pages.Settings;

/// <summary>The days off of a year, line by line, and saved at once.</summary>
public sealed partial class YearOfDaysOff
{
    private readonly List<Line> lines = [];
    private AnnouncedYear? shown;
    private bool isOpen;
    private Problem? refused;
    private string? told;

    [Parameter]
    [EditorRequired]
    public AnnouncedYear Year { get; set; } = null!;

    /// <summary>Another announcement of the year is known.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private PageUser User { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    private bool Keeps => User.Reaches(Act.KeepOrganisation);

    private string Summary => Year.Days.Count == 0
        ? Wording.Say("days-off.not-saved")
        : Wording.Say("days-off.summary", Count(HolidayKind.Off), Count(HolidayKind.Worked));

    protected override void OnInitialized() => isOpen = Year.Days.Count == 0 || Year.Year >= User.Now.Today.Year;

    // What is typed stays as long as what it is typed over.
    protected override void OnParametersSet()
    {
        if (shown is { } before && before.Year == Year.Year && before.Days.SequenceEqual(Year.Days)) return;
        shown = Year;
        lines.Clear();
        lines.AddRange(Year.Days.Select(days => new Line { From = days.From, To = days.To, Name = days.Name, Kind = days.Kind }));
        if (lines.Count == 0) Add();
    }

    private void Add() => lines.Add(new Line());

    private async Task Save()
    {
        (refused, told) = ((await Door.Do(target: null, new AnnounceDaysOff.Body([.. lines.Select(line => line.AsBody())]), year: Year.Year)).Problem, null);
        if (refused is not null) return;
        told = Wording.Say("days-off.saved", Year.Year);
        await Changed.InvokeAsync();
    }

    private string LabelOf(Line line) => Wording.Say("days-off.line", lines.IndexOf(line) + 1);

    private int Count(HolidayKind kind) => Year.Days.Where(days => days.Kind == kind).Sum(days => days.Each().Count());

    /// <summary>A line as it is typed. Without a last day it is one day.</summary>
    private sealed class Line
    {
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? Name { get; set; }

        public HolidayKind Kind { get; set; }

        // What was mistyped shows by its weekday.
        public string Weekdays => From is not { } from ? ""
            : To is { } to && to > from ? Wording.Say("days-off.span", Weekday(from), Weekday(to), to.DayNumber - from.DayNumber + 1)
            : Weekday(from);

        public AnnounceDaysOff.DaysBody AsBody() => new(From ?? default, To ?? From ?? default, string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(), Kind);

        private static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture);
    }
}
