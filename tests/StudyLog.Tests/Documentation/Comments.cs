using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StudyLog.Tests.Documentation;

/// <summary>The doc comments of an assembly, as the compiler wrote them beside it.</summary>
internal sealed partial class Comments
{
    private readonly Dictionary<string, XElement> members;

    private Comments(Dictionary<string, XElement> members) => this.members = members;

    public static Comments Of(Type inAssembly)
    {
        var file = Path.ChangeExtension(inAssembly.Assembly.Location, ".xml");
        var members = XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
        return new Comments(members);
    }

    public string? Summary(Type type) => Text(Find(type)?.Element("summary"));

    public string? Parameter(Type type, string name) =>
        Text(Find(type)?.Elements("param").FirstOrDefault(parameter => (string?)parameter.Attribute("name") == name));

    private XElement? Find(Type type) => members.GetValueOrDefault("T:" + type.FullName!.Replace('+', '.'));

    // References are named by their last part; line breaks of the source are none of the sentence.
    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" or "paramref" } reference => ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name"))!.Split('.', ':')[^1],
            XElement other => other.Value,
            _ => "",
        }));
        return Gap.Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap { get; }
}
