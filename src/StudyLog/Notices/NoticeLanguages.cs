using System.Globalization;
using StudyLog.Domain.Notices;
using StudyLog.Resources;

namespace StudyLog.Notices;

/// <summary>How days and numbers are written in the languages of notices.</summary>
public static class NoticeLanguages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static CultureInfo Culture(this NoticeLanguage language) => language == NoticeLanguage.En ? English : Words.Chinese;

    /// <summary>The language of notices for somebody who reads in a culture.</summary>
    public static NoticeLanguage Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == English.TwoLetterISOLanguageName ? NoticeLanguage.En : NoticeLanguage.Zh;
}
