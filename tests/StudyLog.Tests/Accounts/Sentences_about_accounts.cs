using System.Globalization;
using StudyLog.Accounts;
using StudyLog.Http.Problems;

namespace StudyLog.Tests.Accounts;

public sealed class Sentences_about_accounts
{
    public static TheoryData<string> Languages => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_and_every_fault_has_its_sentence(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        Problem[] problems =
        [
            AccountProblems.SignInRefused,
            AccountProblems.ForeignOrigin,
            AccountProblems.SelfLockout,
            AccountProblems.UnionForbidden,
            AccountProblems.UserNameTaken("admin"),
            AccountProblems.IdTaken(Guid.Empty),
            AccountProblems.TooManySignIns(TimeSpan.FromSeconds(1)),
            ProblemTable.Invalid([.. CredentialRules.FaultsOfPassword("short"), .. CredentialRules.FaultsOfUserName("a b")]),
        ];

        foreach (var problem in problems)
        {
            problem.Title(culture).ShouldNotBeEmpty();
            problem.Detail(culture).ShouldNotBeEmpty();
            problem.Errors(culture).Values.ShouldAllBe(sentences => sentences.All(sentence => sentence.Length > 0));
        }
    }
}
