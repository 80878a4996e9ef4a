using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StudyLog.Bench.Load;

internal static class JsonBody
{
    // Browsers send Chinese as UTF-8, not as escapes of twice the length.
    private static readonly JsonSerializerOptions _asBrowsersWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, _asBrowsersWrite);

    /// <summary>The value of the top-level member <c>id</c>, as the bytes it was written in.</summary>
    public static byte[] Id(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                return reader.ValueSpan.ToArray();
            }
        }

        throw new InvalidOperationException("The answer has no id: " + Encoding.UTF8.GetString(answer));
    }

    /// <summary>The beginning of an answer, for a message.</summary>
    public static string Text(MemoryStream answer) =>
        Encoding.UTF8.GetString(answer.GetBuffer().AsSpan(0, (int)Math.Min(answer.Length, 500))).ReplaceLineEndings(" ");
}
