using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>Calls by which code tells who is going to build objects, by their names alone.</summary>
internal static class Registrations
{
    /// <summary>
    /// Methods of Microsoft.Extensions and ASP.NET Core after which a container builds the type that they name. <c>AddOptions&lt;T&gt;</c>,
    /// <c>AddDbContext&lt;T&gt;</c> and the like are none: their types are built in ways of their own.
    /// </summary>
    private static readonly HashSet<string> OfContainer =
    [
        "AddSingleton", "AddScoped", "AddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient", "AddActivatedSingleton",
        "TryAddSingleton", "TryAddScoped", "TryAddTransient", "TryAddKeyedSingleton", "TryAddKeyedScoped", "TryAddKeyedTransient", "Singleton",
        "Scoped", "Transient", "KeyedSingleton", "KeyedScoped", "KeyedTransient", "AddHostedService", "AddHttpMessageHandler", "AddExceptionHandler",
    ];

    /// <summary>The same where <c>ActivatorUtilities</c> builds it, which take no type with two public constructors.</summary>
    private static readonly HashSet<string> OfActivator =
    [
        "AddHttpClient", "AddTypedClient", "AddCheck", "UseMiddleware", "MapHub", "MapGrpcService", "MapConnectionHandler",
        "Decorate", "TryDecorate", // Scrutor's.
    ];

    /// <summary>How a scan names the types that it registers, or what those are.</summary>
    private static readonly HashSet<string> OfScans = ["AssignableTo", "AssignableToAny", "FromTypes", "AddTypes"];

    /// <summary>The methods of <c>ActivatorUtilities</c> themselves.</summary>
    private static readonly HashSet<string> Activators = ["CreateInstance", "GetServiceOrCreateInstance", "CreateFactory"];

    /// <summary>
    /// Methods of the same libraries that name a type for something else: for options, for a database's context, for an entity, for its assembly.
    /// </summary>
    private static readonly HashSet<string> OfOtherTypes =
    [
        "AddOptions", "AddIdentity", "AddIdentityCore", "AddDefaultIdentity", "AddIdentityApiEndpoints", "MapIdentityApi", "AddRoles",
        "AddEntityFrameworkStores", "AddPooledDbContextFactory", "AddConfiguration", "AddConsoleFormatter", "AddCascadingValue",
        "MapRazorComponents", "AddAutoMapper", "AddMediatR", "AddUserSecrets", "AddApplicationPart", "AddProvider",
    ];

    private static readonly string[] BeginningsOfOtherTypes = ["AddDbContext", "AddOptions", "UseStartup"];

    /// <summary>Parts of the names of methods that take a type for the assembly or the namespace that it is in.</summary>
    private static readonly string[] Markers = ["Assembl", "Containing", "FromNamespace"];

    /// <summary>How jobs are given to a library that has a container build their types.</summary>
    private static readonly HashSet<string> OfJobs = ["Enqueue", "Schedule", "ScheduleJob", "ContinueJobWith", "Create", "Consumer", "AddOrUpdate"];

    /// <summary>What other containers have beside the usual names.</summary>
    private static readonly HashSet<string> OfOtherContainers = ["To", "ImplementedBy", "Use", "Add"];

    private static readonly HashSet<string> LoggingHosts =
    [
        "AddLogging", "AddHttpClient", "CreateDefaultBuilder", "CreateApplicationBuilder", "CreateBuilder", "CreateSlimBuilder", "CreateDefault",
        "CreateEmptyBuilder", "CreateEmptyApplicationBuilder", "ConfigureLogging", "AddIdentityCore",
    ];

    /// <summary>How the registrations of containers begin, Microsoft's and others'.</summary>
    private static readonly string[] Beginnings = ["Add", "TryAdd", "Use", "Map", "Register"];

    /// <summary>Whether a method of Microsoft's libraries of that name has a container build the types that it names.</summary>
    public static bool IsKnown(string method) => OfContainer.Contains(method) || IsByActivator(method);

    /// <summary>Whether it has them built by <c>ActivatorUtilities</c>.</summary>
    public static bool IsByActivator(string method) => OfActivator.Contains(method) || Activators.Contains(method);

    /// <summary>
    /// Whether a method of that name may be a registration with any container: where nothing is bound, whose method it is does not show. A mere
    /// <c>CreateInstance</c> may be reflection's.
    /// </summary>
    public static bool IsLikely(string method)
        => OfContainer.Contains(method) || OfActivator.Contains(method) || method is "As" or "Bind" or "For"
            || Beginnings.Any(b => method.StartsWith(b, StringComparison.Ordinal));

    /// <summary>
    /// Whether a method of Microsoft's libraries of that name, whatever else is known of it, has a container build the type that it names last:
    /// filters, handlers, stores, interceptors, and what other packages add to the same builders.
    /// </summary>
    public static bool BuildsNamedType(string method)
        => IsKnown(method) || (Beginnings.Any(b => method.StartsWith(b, StringComparison.Ordinal)) && !NamesOtherType(method));

    /// <summary>Whether a call of that name, which may be a registration, names a type for another reason.</summary>
    public static bool NamesOtherType(string method)
        => OfOtherTypes.Contains(method) || BeginningsOfOtherTypes.Any(b => method.StartsWith(b, StringComparison.Ordinal))
            || Markers.Any(m => method.IndexOf(m, StringComparison.Ordinal) >= 0);

    /// <summary>Whether it has them built by a container alone, which chooses among several constructors.</summary>
    public static bool IsByContainer(string method) => OfContainer.Contains(method);

    /// <summary>Whether a call of that name gives a class to a library of jobs or messages, which makes its objects.</summary>
    public static bool GivesJob(string method) => OfJobs.Contains(method);

    /// <summary>Whether a call of that name may name a type for any container.</summary>
    public static bool MayRegister(string method)
        => IsKnown(method) || IsLikely(method) || OfJobs.Contains(method) || OfOtherContainers.Contains(method) || StartsHost(method)
            || Scans(method);

    /// <summary>Whether a call of that name registers the descriptor that it is given; null is none.</summary>
    public static bool TakesDescriptor(string? method) => method is "Add" or "TryAdd" or "TryAddEnumerable" or "Insert" or "Replace";

    /// <summary>Whether a call of that name registers all types that it finds.</summary>
    public static bool Scans(string method) => method == "Scan";

    /// <summary>Whether a call of that name, inside of a scan, names types, or what they derive from.</summary>
    public static bool IsOfScan(string method) => OfScans.Contains(method);

    /// <summary>Whether a call of that name says which class puts the host together.</summary>
    public static bool StartsHost(string method) => method == "UseStartup";

    /// <summary>Whether a container has logging after a call of that name, or comes with it.</summary>
    public static bool AddsLogging(string method) => LoggingHosts.Contains(method);

    /// <summary>Whether a type of that name makes a container with logging.</summary>
    public static bool IsLoggingHost(string type) => type is "HostBuilder" or "HostApplicationBuilder" or "WebHostBuilder";

    /// <summary>Whether a generic method or type of that name makes objects of its type argument by reflection.</summary>
    public static bool MakesByReflection(string name) => name is "CreateInstance" or "Deserialize" or "DeserializeAsync" or "DeserializeObject";

    /// <summary>The types that a call names: its type arguments and those that it passes as <c>typeof</c>.</summary>
    public static IEnumerable<TypeSyntax> TypesIn(InvocationExpressionSyntax call)
        => (call.InvokedName() is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : [])
            .Concat(call.ArgumentList.Arguments.Select(a => a.Expression).OfType<TypeOfExpressionSyntax>().Select(t => t.Type));

    /// <summary>The type that <c>new(…)</c> makes, where that is written beside it: <c>X x = new()</c>; null where only binding tells.</summary>
    public static TypeSyntax? DeclaredType(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };
}
