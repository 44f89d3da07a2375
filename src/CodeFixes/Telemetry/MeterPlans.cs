using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Operations;

namespace LogAnalyzers.CodeFixes.Telemetry;

/// <summary>The meters that one run gives to the types of a project: one for the objects of a type, and one for its static code.</summary>
internal sealed class MeterPlans(WiringSession session)
{
    private readonly Dictionary<string, MeterPlan?> _plans = new(StringComparer.Ordinal);

    /// <summary>Null where no part of the type around a place takes members.</summary>
    public MeterPlan? PlanOf(LookupContext place, CancellationToken cancellationToken)
    {
        if (place.Type is not { } type || session.PartsOf(type) is not { } parts)
        {
            return null;
        }

        var home = place.HasInstance ? MeterHome.OfObjects(parts.WithConstructor(session, cancellationToken), cancellationToken) : null;
        var key = $"meter|{(home is null ? "static" : "instance")}|{type.ToDisplayString()}";
        if (session.IsBanned(key))
        {
            return null;
        }

        if (!_plans.TryGetValue(key, out var plan))
        {
            _plans[key] = plan = new MeterPlan(session, home ?? MeterHome.OfType(parts, session), key, cancellationToken);
        }

        return plan;
    }
}
