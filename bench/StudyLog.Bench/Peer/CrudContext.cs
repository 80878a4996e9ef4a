using Microsoft.EntityFrameworkCore;

namespace StudyLog.Bench.Peer;

/// <summary>The same job as tables: what a team would write that keeps states instead of events.</summary>
internal sealed class CrudContext(DbContextOptions<CrudContext> options) : DbContext(options)
{
    public DbSet<CrudSession> Sessions => Set<CrudSession>();

    public DbSet<CrudAttendance> Attendances => Set<CrudAttendance>();

    public DbSet<CrudRemark> Remarks => Set<CrudRemark>();

    public DbSet<CrudFollowUp> FollowUps => Set<CrudFollowUp>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CrudSession>(session =>
        {
            session.ToTable("sessions");
            session.HasIndex(each => each.HeldOn);
        });
        modelBuilder.Entity<CrudAttendance>(attendance =>
        {
            attendance.ToTable("attendances").HasKey(each => new { each.SessionId, each.PersonId });
            attendance.HasIndex(each => each.DepartmentId);
            attendance.HasOne<CrudSession>().WithMany().HasForeignKey(each => each.SessionId);
        });
        modelBuilder.Entity<CrudRemark>(remark =>
        {
            remark.ToTable("remarks").HasIndex(each => new { each.SessionId, each.Seq }).IsUnique();
            remark.HasIndex(each => each.DepartmentId);
            remark.HasOne<CrudSession>().WithMany().HasForeignKey(each => each.SessionId);
        });
        modelBuilder.Entity<CrudFollowUp>(followUp =>
        {
            followUp.ToTable("follow_ups").HasIndex(each => each.LeadDepartmentId);
            followUp.HasIndex(each => each.IssuedOn);
        });
    }
}

internal sealed class CrudSession
{
    public Guid Id { get; set; }

    public string Kind { get; set; } = "";

    public string Title { get; set; } = "";

    public DateOnly HeldOn { get; set; }

    public string? OrganiserName { get; set; }

    public bool Held { get; set; }

    public bool Confirmed { get; set; }

    public decimal? StudyHours { get; set; }

    /// <summary>The number of its last remark.</summary>
    public int LastSeq { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class CrudAttendance
{
    public Guid SessionId { get; set; }

    public Guid PersonId { get; set; }

    public Guid DepartmentId { get; set; }

    public CrudStatus Status { get; set; }

    public Guid? MarkedBy { get; set; }

    public DateTime? MarkedAt { get; set; }
}

internal enum CrudStatus
{
    Unmarked,
    Present,
    Late,
    OnLeave,
    Absent,
}

internal sealed class CrudRemark
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    public int Seq { get; set; }

    public string Kind { get; set; } = "";

    public string? SpeakerName { get; set; }

    public Guid? DepartmentId { get; set; }

    public string Text { get; set; } = "";

    public Guid CreatedBy { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class CrudFollowUp
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    public Guid LeadDepartmentId { get; set; }

    public string Matter { get; set; } = "";

    public DateOnly IssuedOn { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? SubmittedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }
}
