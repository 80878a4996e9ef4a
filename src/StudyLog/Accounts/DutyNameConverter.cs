using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyLog.Accounts;

/// <summary>Writes duties by their final names, so that the order of the enumeration means nothing.</summary>
public sealed class DutyNameConverter() : ValueConverter<Duty, string>(duty => DutyNames.Of(duty), name => DutyNames.Read(name));
