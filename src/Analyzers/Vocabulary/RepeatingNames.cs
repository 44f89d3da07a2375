namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names by which code shows that something calls it again and again: from ASP.NET Core, SignalR, gRPC, Azure Functions, MediatR, MassTransit,
/// NServiceBus, Rebus, Quartz, Coravel, Azure Service Bus and Event Hubs, RabbitMQ's client, .NET's timers, and the usual interfaces of applications.
/// </summary>
internal static class RepeatingNames
{
    public const string Request = "for each request";

    public const string Message = "for each message";

    public const string Timer = "each time a timer fires";

    public const string Loop = "in each round of a loop";

    /// <summary>Of interfaces: what is called, and for what.</summary>
    private static readonly Dictionary<string, (string Method, string Why)> Interfaces = new(StringComparer.Ordinal)
    {
        ["IMiddleware"] = ("InvokeAsync", Request), ["IEndpointFilter"] = ("InvokeAsync", Request), ["IHttpHandler"] = ("ProcessRequest", Request),
        ["IActionFilter"] = ("OnAction", Request), ["IAsyncActionFilter"] = ("OnAction", Request), ["IResultFilter"] = ("OnResult", Request),
        ["IRequestHandler"] = ("Handle", Request), ["IPipelineBehavior"] = ("Handle", Request), ["IStreamRequestHandler"] = ("Handle", Request),
        ["ICommandHandler"] = ("Handle", Request), ["IQueryHandler"] = ("Handle", Request), ["INotificationHandler"] = ("Handle", Message),
        ["IConsumer"] = ("Consume", Message), ["IHandleMessages"] = ("Handle", Message), ["IMessageHandler"] = ("Handle", Message),
        ["IEventHandler"] = ("Handle", Message), ["IIntegrationEventHandler"] = ("Handle", Message), ["IDomainEventHandler"] = ("Handle", Message),
        ["IDistributedEventHandler"] = ("Handle", Message), ["IEventProcessor"] = ("ProcessEvents", Message), ["IJob"] = ("Execute", Timer),
        ["IInvocable"] = ("Invoke", Timer), ["IHealthCheck"] = ("CheckHealth", Timer), ["IScheduledTask"] = ("Execute", Timer),
    };

    /// <summary>Base types whose public methods are called for requests.</summary>
    private static readonly HashSet<string> Controllers = new(StringComparer.Ordinal)
    {
        "ControllerBase", "Controller", "ApiController", "Hub", "PageModel",
    };

    private static readonly HashSet<string> RequestAttributes = new(StringComparer.Ordinal)
    {
        "HttpGetAttribute", "HttpPostAttribute", "HttpPutAttribute", "HttpDeleteAttribute", "HttpPatchAttribute", "FunctionAttribute",
        "FunctionNameAttribute",
    };

    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapFallback", "Use", "Run", "AddEndpointFilter",
    };

    private static readonly HashSet<string> MessageEvents = new(StringComparer.Ordinal)
    {
        "Received", "ReceivedAsync", "ProcessMessageAsync", "ProcessEventAsync", "MessageReceived", "OnMessage", "DataReceived",
            "ApplicationMessageReceivedAsync",
    };

    private static readonly HashSet<string> TimerEvents = new(StringComparer.Ordinal) { "Elapsed", "Tick" };

    private static readonly HashSet<string> Timers = new(StringComparer.Ordinal) { "Timer", "DispatcherTimer", "CreateTimer" };

    private static readonly HashSet<string> Loops = new(StringComparer.Ordinal) { "ForEach", "ForEachAsync", "For", "ForAsync" };

    /// <summary>What an implementation of the interface's method is called for; null where it is none.</summary>
    public static string? OfInterface(string type, string method)
        => Interfaces.TryGetValue(type, out var known) && method.StartsWith(known.Method, StringComparison.Ordinal) ? known.Why : null;

    public static bool IsController(string type) => Controllers.Contains(type);

    public static bool IsRequestAttribute(string type) => RequestAttributes.Contains(type);

    /// <summary>What code that is passed to a method of that name is called for; null where nothing is known of it.</summary>
    public static string? OfReceiver(string method)
        => Maps.Contains(method) ? Request : Timers.Contains(method) ? Timer : Loops.Contains(method) ? Loop : null;

    /// <summary>What a handler of an event of that name is called for; null where nothing is known of it.</summary>
    public static string? OfEvent(string name) => MessageEvents.Contains(name) ? Message : TimerEvents.Contains(name) ? Timer : null;
}
