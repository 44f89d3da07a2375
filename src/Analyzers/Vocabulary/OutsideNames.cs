using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Where text from outside comes into a program: requests, messages of queues, the console. From the reference documentation of ASP.NET Core,
/// ASP.NET, Azure Service Bus and Storage Queues, RabbitMQ, MassTransit, Kafka and Amazon SQS, and from CodeQL's list of remote flow sources.
/// Not what ends at a line break, or is refused with one: a line of the console, values of headers (RFC 9110, 5.5; Kestrel, IIS and HTTP.sys answer
/// 400), the path as it was sent.
/// </summary>
internal static class OutsideNames
{
    /// <summary>Members that hold what a sender wrote, by the simple name of the type.</summary>
    private static readonly ImmutableHashSet<(string Type, string Member)> Members = ImmutableHashSet.Create(
        ("HttpRequest", "Query"), ("HttpRequest", "QueryString"), ("HttpRequest", "Form"), ("HttpRequest", "Cookies"), ("HttpRequest", "Path"),
        ("HttpRequest", "Body"), ("HttpRequest", "RouteValues"), ("HttpRequest", "InputStream"), ("HttpRequest", "Params"),
        ("HttpRequestBase", "QueryString"), ("HttpRequestBase", "Form"), ("HttpRequestBase", "Cookies"), ("HttpRequestBase", "Params"),
        ("HttpListenerRequest", "QueryString"), ("HttpListenerRequest", "InputStream"), ("ServiceBusReceivedMessage", "Body"),
        ("ServiceBusReceivedMessage", "Subject"),
        ("QueueMessage", "MessageText"), ("QueueMessage", "Body"), ("BasicDeliverEventArgs", "Body"), ("BasicGetResult", "Body"),
        ("ConsumeContext", "Message"), ("ConsumeResult", "Message"), ("EventData", "EventBody"), ("EventData", "Body"),
        ("Console", "In"));

    /// <summary>Calls that give what a sender wrote, by the simple name of the type.</summary>
    private static readonly ImmutableHashSet<(string Type, string Method)> Calls = ImmutableHashSet.Create(
        ("HttpRequest", "ReadFormAsync"), ("HttpRequestRewindExtensions", "ReadAsStringAsync"));

    /// <summary>Calls by which all of a text, or a part of it, goes on as it is.</summary>
    private static readonly ImmutableHashSet<string> Keeping = ImmutableHashSet.Create(
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Substring", "GetString", "ToArray",
        "ConfigureAwait", "ReadToEnd", "ReadToEndAsync", "FirstOrDefault", "First", "GetValueOrDefault", "Normalize");

    /// <summary>Methods by which a function becomes the handler of requests.</summary>
    private static readonly ImmutableHashSet<string> Maps = ImmutableHashSet.Create(
        "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapFallback");

    /// <summary>Attributes of parameters that no sender fills in, or not with a line break.</summary>
    private static readonly ImmutableHashSet<string> FromInside = ImmutableHashSet.Create(
        "FromServicesAttribute", "FromKeyedServicesAttribute", "FromHeaderAttribute");

    public static bool IsMember(string type, string member) => Members.Contains((type, member));

    public static bool IsCall(string type, string method) => Calls.Contains((type, method));

    public static bool Keep(string method) => Keeping.Contains(method);

    public static bool IsMap(string method) => Maps.Contains(method);

    public static bool IsFromInside(string attribute) => FromInside.Contains(attribute);
}
