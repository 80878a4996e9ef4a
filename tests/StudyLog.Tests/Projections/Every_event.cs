using System.Runtime.CompilerServices;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Tests.Projections;

public sealed class Every_event
{
    /// <summary>A new event that no read model knows would stop them all; here it is noticed before.</summary>
    [Fact]
    public void Is_known_to_the_read_models_of_its_stream() =>
        StoreConfiguration.EventTypes.Where(IsForeign).ShouldBeEmpty();

    [Fact]
    public void That_is_not_known_is_noticed() =>
        IsForeign(typeof(Planted)).ShouldBeTrue();

    private static bool IsForeign(Type type)
    {
        try
        {
            var id = Guid.CreateVersion7();
            switch ((DomainEvent)RuntimeHelpers.GetUninitializedObject(type))
            {
                case SessionEvent e: SessionSheet.Fold(null, id, id, e); break;
                case AttendanceEvent e: AttendanceEntry.Fold(null, id, e); break;
                case FollowUpEvent e: FollowUpEntry.Fold(null, id, e); break;
                case ProgrammeEvent e: SessionSheet.Fold(null, id, id, e); break;
                case DepartmentEvent e: BoardDepartment.Fold(null, id, e); break;
            }
        }
        catch (ForeignEventException)
        {
            return true;
        }
        catch (Exception e) when (e is NullReferenceException or ArgumentNullException)
        {
            // It is known, only empty.
        }

        return false;
    }

    public sealed record Planted() : AttendanceEvent(null!, Guid.Empty, Guid.Empty);
}
