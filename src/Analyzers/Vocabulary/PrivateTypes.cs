using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>How the content of an object gets into a record.</summary>
[Flags]
internal enum ContentShown
{
    None = 0,

    /// <summary>By its <c>ToString()</c>.</summary>
    InText = 1,

    /// <summary>By its items, which a template shows one by one.</summary>
    InItems = 2,

    /// <summary>By its members, where they are stored.</summary>
    InParts = 4,
}

/// <summary>
/// Types whose objects carry what their senders keep to themselves: credentials in headers, cookies, forms, claims, settings. From the reference
/// documentation of .NET, ASP.NET Core, ASP.NET and gRPC; what each prints was run.
/// </summary>
internal static class PrivateTypes
{
    private static readonly ImmutableDictionary<string, (string Content, ContentShown Shown)> Known = new Dictionary<string, (string, ContentShown)>
    {
        ["System.Net.Http.HttpRequestMessage"] =
            ("the whole request, with the credentials in its headers", ContentShown.InText | ContentShown.InParts),
        ["System.Net.Http.Headers.HttpRequestHeaders"] = ("all headers, credentials included", ContentShown.InParts),
        ["Microsoft.AspNetCore.Http.IHeaderDictionary"] =
            ("all headers, credentials and cookies included", ContentShown.InItems | ContentShown.InParts),
        ["Microsoft.AspNetCore.Http.IRequestCookieCollection"] =
            ("all cookies, that of the session included", ContentShown.InItems | ContentShown.InParts),
        ["Microsoft.AspNetCore.Http.IFormCollection"] = ("the whole form, passwords included", ContentShown.InItems | ContentShown.InParts),
        ["Microsoft.AspNetCore.Http.HttpRequest"] = ("the whole request, with its headers and cookies", ContentShown.InParts),
        ["Microsoft.AspNetCore.Http.HttpContext"] = ("the whole context, with the request's headers and cookies", ContentShown.InParts),
        ["System.Web.HttpRequest"] = ("the whole request, with its headers and cookies", ContentShown.InParts),
        ["System.Web.HttpRequestBase"] = ("the whole request, with its headers and cookies", ContentShown.InParts),
        ["System.Web.HttpContext"] = ("the whole context, with the request's headers and cookies", ContentShown.InParts),
        ["System.Web.HttpContextBase"] = ("the whole context, with the request's headers and cookies", ContentShown.InParts),
        ["System.Net.HttpListenerRequest"] = ("the whole request, with its headers and cookies", ContentShown.InParts),
        ["System.Net.HttpListenerContext"] = ("the whole context, with the request's headers and cookies", ContentShown.InParts),
        ["System.Security.Principal.IPrincipal"] = ("the whole principal, with all that is claimed of a person", ContentShown.InParts),
        ["System.Security.Principal.IIdentity"] = ("the whole identity, with all that is claimed of a person", ContentShown.InParts),
        ["Microsoft.Extensions.Configuration.IConfiguration"] = ("the whole configuration, secrets included", ContentShown.InParts),
        ["Microsoft.EntityFrameworkCore.DbContext"] = ("the whole context, with the connection and all entities", ContentShown.InParts),
        ["Grpc.Core.ServerCallContext"] = ("the whole context, with the call's headers", ContentShown.InParts),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Attributes by which a member is kept out of records, or masked there: Destructurama's, and those of users who follow it.</summary>
    private static readonly ImmutableHashSet<string> Maskings = ImmutableHashSet.Create(
        "NotLoggedAttribute", "LogMaskedAttribute", "LogReplacedAttribute", "NotLoggedIfDefaultAttribute", "SensitiveDataAttribute",
        "LogIgnoreAttribute", "IgnoreLoggingAttribute");

    /// <summary>What an object of the type carries, and how it is shown; null for other types.</summary>
    /// <param name="name">Namespace and name, without type parameters.</param>
    public static (string Content, ContentShown Shown)? Find(string name) => Known.TryGetValue(name, out var known) ? known : null;

    /// <summary>How the names of methods begin that make a secret unreadable: Obfuscate, Mask, Redact, HashSha256.</summary>
    private static readonly string[] MaskingCalls =
    [
        "Obfuscat", "Mask", "Redact", "Hash", "Scrub", "Sanitiz", "Sanitis", "Censor", "Anonymi", "Encrypt", "Protect", "Hide", "Shorten", "Truncate",
    ];

    /// <summary>Whether a method of that name makes a secret unreadable.</summary>
    public static bool IsMasking(string method) => MaskingCalls.Any(m => method.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an attribute of that name keeps a member out of records.</summary>
    public static bool Masks(string attribute) => Maskings.Contains(attribute);
}
