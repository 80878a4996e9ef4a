namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>The form by which a template is sent.</summary>
/// <param name="File">The Word file.</param>
public sealed record TemplateForm(IFormFile File);
