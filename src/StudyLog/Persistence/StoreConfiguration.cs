using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Marten.Events;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence.OlderEvents;
using Weasel.Core;

namespace StudyLog.Persistence;

/// <summary>How the store keeps events and documents. Projections are added by the features that own them.</summary>
public static class StoreConfiguration
{
    public const string Schema = "studylog";
    public const string MessageSchema = "wolverine";

    public static void Configure(StoreOptions options)
    {
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, EventJson.Apply);
        options.DisableNpgsqlLogging = true;

        // An organisation is a tenant; nothing is ever written outside one.
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Advanced.DefaultTenantUsageEnabled = false;

        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.MetadataConfig.CorrelationIdEnabled = true;
        options.Events.MetadataConfig.CausationIdEnabled = true;
        options.Events.MetadataConfig.UserNameEnabled = true;

        // Who loses a race for a stream fails before taking a sequence number, so that the daemon sees no gap.
        options.Events.UseExclusiveLockOnConcurrentAppends = true;

        // A projection that meets an event it cannot apply stops and says so; skipping would falsify figures.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;

        options.Events.IgnoreIndex(OwnTables.FollowUpsOfSessionIndex);
        options.Events.IgnoreIndex(OwnTables.FollowUpsCarriedOverIndex);
        options.Events.AddEventTypes(EventTypes);
        ReadOlderVersions(options.Events);
    }

    /// <summary>Every event that can be stored.</summary>
    public static IReadOnlyList<Type> EventTypes { get; } =
        [.. typeof(DomainEvent).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DomainEvent)))];

    // An event that was changed is stored under a name of its own from then on; what was stored before is read by an upcaster.
    private static void ReadOlderVersions(IEventStoreOptions events)
    {
        events.MapEventTypeWithSchemaVersion<SessionMembersDeclaredNotStated>(2);
        events.Upcast<MembersDeclaredNotStatedV1>();
    }
}
