using StudyLog.Accounts;

namespace StudyLog.Tests.Accounts;

public sealed class User_names_and_passwords
{
    [Theory]
    [InlineData("zhang.san")]
    [InlineData("张三")]
    [InlineData("𠮷田_1@example-office")]
    public void Letters_of_any_script_make_a_user_name(string name) => CredentialRules.FaultsOfUserName(name).ShouldBeEmpty();

    [Theory]
    [InlineData("zhang san", "user-name-characters")]
    [InlineData("张三\u200b", "user-name-characters")]
    [InlineData("<b>", "user-name-characters")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "text-too-long")]
    public void What_cannot_be_seen_or_is_too_long_does_not(string name, string fault) =>
        CredentialRules.FaultsOfUserName(name).ShouldHaveSingleItem().Sentence.ShouldBe(fault);

    [Theory]
    [InlineData("九个字的口令不够长", false)]
    [InlineData("十个字的口令就够长了呀", true)]
    [InlineData("aaaaaaaaaa", true)]
    public void Ten_characters_make_a_password(string password, bool enough) => CredentialRules.FaultsOfPassword(password).Any().ShouldBe(!enough);

    [Fact]
    public void A_random_password_is_good_enough_and_no_other_s()
    {
        var passwords = Enumerable.Range(0, 100).Select(_ => CredentialRules.RandomPassword()).ToList();

        passwords.ShouldBeUnique();
        passwords.SelectMany(CredentialRules.FaultsOfPassword).ShouldBeEmpty();
    }
}
