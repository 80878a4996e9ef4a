using System.Security.Cryptography;
using StudyLog.Attachments;
using StudyLog.Commands;
using StudyLog.Documents.Templates;
using StudyLog.Domain.Attachments;
using StudyLog.Domain.Organisations;
using StudyLog.Http;

namespace StudyLog.Features.Organisations.KeepingTemplates;

/// <summary>A file that was looked over, and all that is wrong with it as a template.</summary>
public sealed record JudgedTemplate(TemplateFile File, IReadOnlyList<TemplateFlaw> Flaws);

/// <summary>Looks over files that are to be templates.</summary>
public sealed class TemplateJudge(FileJudge judge)
{
    /// <summary>Says what is wrong with a file. One that can be filled is judged as attachments are, too: it is given out again as it came.</summary>
    public async Task<JudgedTemplate> Judge(UploadedFile uploaded, CancellationToken cancellation)
    {
        var content = uploaded.Content;
        var faults = WordTemplate.Check(content.ToArray());
        if (faults.Count == 0 && await judge.Judge(content, cancellation) is not FileJudgement.Kept { MediaType: MediaTypes.Docx })
            faults = [new TemplateFault(TemplateFaultReason.Damaged)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return new(new TemplateFile(FileName.Of(uploaded.FileName), content.Length, hash), FlawsOf(faults));
    }

    /// <summary>What is wrong with a template, as the domain says it.</summary>
    public static IReadOnlyList<TemplateFlaw> FlawsOf(IEnumerable<TemplateFault> faults) =>
        [.. faults.Select(fault => new TemplateFlaw(ApiJson.Written(fault.Reason), fault.Control))];
}
