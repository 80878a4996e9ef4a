using System.CommandLine;
using StudyLog.CommandLine.Exporting;

namespace StudyLog.CommandLine.Commands;

/// <summary><c>studylog export SHEET</c>: a command for each sheet, with the filters it takes.</summary>
internal static class ExportCommand
{
    public static Command Of(AccessOptions access, Surroundings around)
    {
        var export = new Command("export", Texts.Say("export"));
        foreach (var sheet in Sheet.All) export.Add(Of(sheet, access, around));
        return export;
    }

    private static Command Of(Sheet sheet, AccessOptions access, Surroundings around)
    {
        var material = new Argument<string>("MATERIAL") { Description = Texts.Say("export.material") }.AndNoOption();
        var form = new Option<string?>("--form") { Description = Texts.Say("option.form"), HelpName = string.Join('|', ExportRun.Forms) };
        form.AcceptOnlyFromAmong(ExportRun.Forms);
        var file = OutputOptions.Of("option.output-or-dash");
        var filters = sheet.Filters.ToDictionary(
            filter => filter,
            filter => new Option<string?>(filter.Option) { Description = Texts.Say($"filter.{filter.Option[2..]}"), HelpName = filter.Value });

        var command = new Command(sheet.Name, Texts.Say($"export.{sheet.Name}")) { form, file.Output, file.Force };
        if (sheet.IsOfMaterial) command.Add(material);
        foreach (var option in filters.Values) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var service = access.Open(parsed, around);
            var given = filters.Select(filter => (filter.Key, Value: parsed.GetValue(filter.Value))).Where(filter => filter.Value is not null);
            return await new ExportRun(service, around).Run(
                new ExportWish(
                    sheet,
                    sheet.IsOfMaterial ? parsed.GetValue(material) : null,
                    parsed.GetValue(form),
                    [.. given.Select(filter => (filter.Key, filter.Value!))],
                    parsed.GetValue(file.Output),
                    parsed.GetValue(file.Force)),
                cancellation);
        });
        return command;
    }
}
