
namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Who makes the instances of a type.</summary>
[Flags]
internal enum HowBuilt
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,

    /// <summary>A container makes them, and takes the constructor with most parameters that it can fill.</summary>
    Container = 1,

    /// <summary>
    /// <c>ActivatorUtilities</c> makes them (controllers, hubs, typed HTTP clients, middleware): two public constructors are an exception at run
    /// time.
    /// </summary>
    Activator = 2,

    /// <summary>Code of the solution, or reflection, makes them too: a constructor's signature must stay.</summary>
    ByHand = 4,
}
