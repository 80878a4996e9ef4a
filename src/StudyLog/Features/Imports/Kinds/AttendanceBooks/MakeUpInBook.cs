using System.Globalization;
using StudyLog.Domain.Attendances;
using StudyLog.Features.Sessions;

namespace StudyLog.Features.Imports.Kinds.AttendanceBooks;

/// <content>补学, as far as the row says everything that it takes.</content>
internal sealed partial class PlaceInBook
{
    private void TellMakeUp()
    {
        if (Says.MakeUp is not { } said) return;
        Deciding = "补学";
        var wanted = Enum.Parse<MakeUpState>(said.ToString());
        if (!IsMadeUp(wanted)) MakeUp(wanted);
        if (Place.MakeUp is { } known && known.State != wanted && !Notes.Any(note => note.Code == "make-up-left")) Kept("补学", Word(known.State), Word(wanted));
    }

    private bool IsMadeUp(MakeUpState wanted) =>
        Place.MakeUp is { } known && known.State == wanted
        && (Says.MakeUpDueOn is null || Says.MakeUpDueOn == known.DueOn)
        && (Says.MakeUpOn is null || Says.MakeUpOn == known.Work?.On)
        && (Says.MakeUpHours is null || Says.MakeUpHours == known.Work?.Hours)
        && (Says.MakeUpMode is null || Says.MakeUpMode.ToString() == known.Work?.Mode.ToString())
        && (Says.MakeUpText is null || Says.MakeUpText == known.Work?.Text);

    private void MakeUp(MakeUpState wanted)
    {
        if (Says.MakeUpDueOn is { } due && (Place.MakeUp is null || Place.MakeUp.IsToDo))
            Append(MakeUpDecisions.Assign(Place, Session, sessionId, new(row.PersonId, due), asking, attempt.Now));
        if (Place.MakeUp is null)
        {
            Tell("make-up-left", "补学期限");
            return;
        }

        if (Says.MakeUpDueOn is { } stated && stated != Place.MakeUp.DueOn) Kept("补学期限", Written(Place.MakeUp.DueOn), Written(stated));
        if (wanted == MakeUpState.Assigned || (Place.MakeUp.IsToDo && !HandIn())) return;
        if (wanted != MakeUpState.Accepted) return;
        Append(MakeUpDecisions.Accept(Place, Session, sessionId, new(row.PersonId), asking, attempt.Now));
        Tell("make-up-accepted-here");
    }

    // Where it is told already what is missing, all of it is told.
    private void TellMakeUpLeft()
    {
        if (Notes.Any(note => note.Code == "make-up-left")) return;
        var (known, work) = (Place.MakeUp, Place.MakeUp?.Work);
        (string Column, bool IsLeft)[] cells =
        [
            ("补学期限", Says.MakeUpDueOn is { } due && due != known?.DueOn),
            ("补学日期", Says.MakeUpOn is { } on && on != work?.On),
            ("补学学时", Says.MakeUpHours is { } hours && hours != work?.Hours),
            ("补学方式", Says.MakeUpMode is { } mode && mode.ToString() != work?.Mode.ToString()),
            ("补学内容", Says.MakeUpText is { } text && text != work?.Text),
        ];
        foreach (var (column, isLeft) in cells)
            if (isLeft && !Notes.Any(note => note.Arguments.Contains(column))) NotTaken(column);
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private bool HandIn()
    {
        if (Says is not { MakeUpOn: { } on, MakeUpMode: { } mode, MakeUpHours: { } hours })
        {
            Tell("make-up-left", Says.MakeUpOn is null ? "补学日期" : Says.MakeUpMode is null ? "补学方式" : "补学学时");
            return false;
        }

        StudyHours.Check(hours, "hours");
        var work = new MakeUpWork(on, Enum.Parse<MakeUpMode>(mode.ToString()), hours, Says.MakeUpText);
        Append(MakeUpDecisions.Submit(Place, Session, sessionId, new(row.PersonId, work, ForAnybody: true), asking, attempt.Now));
        return true;
    }
}
