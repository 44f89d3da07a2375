using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Wrappers: methods of the user's own that take a template and its values and pass them on to a logger. Which are: those marked
/// <c>[MessageTemplateFormatMethod("parameter")]</c> or with <c>[StructuredMessageTemplate]</c> on the parameter (both matched by name, whoever
/// defines them), those listed in the option, and <see cref="ForwardingMethods"/>. They are read as the framework whose attribute it is, else as the
/// first that is referenced. A method that takes finished text is none: see <c>Calls.LevellessWrapper</c>.
/// </summary>
internal sealed class WrapperMethods
{
    /// <summary>Methods that forward a template; the option's owner is every template rule.</summary>
    public static readonly Option<MemberList> Listed = new(
        "log_analyzers.wrappers", "",
        "Methods of your own that take a message template and its values and pass them on to a logger: documentation-comment ids or "
            + "`Namespace.Type.Method`, `*` for any text.",
        MemberList.TryParse);

    private static readonly ImmutableHashSet<string> TemplateNames = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "messageTemplate", "template", "message", "format", "messageFormat", "msg", "text");

    private readonly ConcurrentDictionary<IMethodSymbol, LogMethod?> _marked = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _others = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol, MemberList), LogMethod?> _listed = new();
    private readonly Func<IMethodSymbol, LogMethod?> _describe;
    private readonly ImmutableArray<LogApi> _apis;
    private readonly ForwardingMethods _forwarding;
    private readonly LogApi _fallback;

    /// <param name="apis">The frameworks that are referenced, in order of preference.</param>
    /// <param name="catalogued">The methods of the frameworks themselves.</param>
    public WrapperMethods(Compilation compilation, ImmutableArray<LogApi> apis, MethodCatalogues<LogMethod> catalogued)
    {
        _apis = apis;
        _fallback = new WrapperApi(compilation);
        _forwarding = new ForwardingMethods(compilation, m => catalogued.Find(m) ?? (IsOthers(m) ? null : FindMarked(m)));
        _describe = Describe;
    }

    /// <summary>The wrapper that a method (an original definition) is, else null.</summary>
    public LogMethod? Find(IMethodSymbol method, SyntaxTree tree, OptionReader? options)
        => HasStringParameter(method) && !IsOthers(method)
            ? FindMarked(method) ?? (options is null ? null : FindListed(method, options.Get(Listed, tree))) ?? _forwarding.Find(method)
            : null;

    /// <summary>The ordinal of the parameter that an attribute marks as a template, here or where the method is first declared; else -1.</summary>
    public static int MarkedTemplate(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (MarkedHere(declared) is >= 0 and var template)
            {
                return template;
            }
        }

        if (method is { IsStatic: false, ContainingType: { TypeKind: not TypeKind.Interface } type } && MayImplement(method))
        {
            foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers(UnqualifiedName(method)).OfType<IMethodSymbol>()))
            {
                if (MarkedHere(member) is >= 0 and var template
                    && SymbolEqualityComparer.Default.Equals(
                        type.FindImplementationForInterfaceMember(member)?.OriginalDefinition, method.OriginalDefinition))
                {
                    return template;
                }
            }
        }

        return -1;
    }

    private static int MarkedHere(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String
                && parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "StructuredMessageTemplateAttribute"))
            {
                return parameter.Ordinal;
            }
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "MessageTemplateFormatMethodAttribute"
                && attribute.ConstructorArguments is [{ Value: string name }]
                && method.Parameters.FirstOrDefault(p => p.Name == name) is { Type.SpecialType: SpecialType.System_String } parameter)
            {
                return parameter.Ordinal;
            }
        }

        return -1;
    }

    /// <summary>Whether an attribute says that the parameter is a format, of whatever syntax: so its callers write it.</summary>
    public static bool IsFormat(IParameterSymbol parameter)
        => parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "StringSyntaxAttribute")
            || (parameter.ContainingSymbol is IMethodSymbol method && method.GetAttributes()
                .Any(a => a is { AttributeClass.Name: "StringFormatMethodAttribute", ConstructorArguments: [{ Value: string name }] }
                    && name == parameter.Name));

    private static bool MayImplement(IMethodSymbol method)
        => method.DeclaredAccessibility == Accessibility.Public || !method.ExplicitInterfaceImplementations.IsEmpty;

    private static string UnqualifiedName(IMethodSymbol method) => method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    private static bool HasStringParameter(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }

    private LogMethod? FindMarked(IMethodSymbol method) => _marked.GetOrAdd(method, _describe);

    private LogMethod? Describe(IMethodSymbol method)
    {
        var template = MarkedTemplate(method);
        return template < 0 ? null : Describe(method, template, ApiOf(method));
    }

    /// <summary>Most calls end here: methods of the framework, remembered by assembly.</summary>
    private bool IsOthers(IMethodSymbol method)
        => method.ContainingAssembly is not { } assembly || _others.GetOrAdd(assembly, static a
            => KnownFrameworks.MarksItsOwn(a.Name) || a.Name == "System" || a.Name.StartsWith("System.", StringComparison.Ordinal));

    private LogMethod? FindListed(IMethodSymbol method, MemberList listed)
    {
        if (listed.IsEmpty)
        {
            return null;
        }

        if (!_listed.TryGetValue((method, listed), out var described))
        {
            described = !listed.Contains(method) ? null : DescribeListed(method);
            _listed.TryAdd((method, listed), described);
        }

        return described;
    }

    private static LogMethod Describe(IMethodSymbol method, int template, LogApi api)
        => ParameterRoles.Describe(new LogMethod(api, LogMethodKind.Write), method, api.ParameterTypes, template);

    /// <summary>The framework whose attribute marks a method; else the first that has templates.</summary>
    private LogApi ApiOf(IMethodSymbol method)
    {
        var marks = method.GetAttributes().Select(a => a.AttributeClass?.ContainingNamespace?.ToDisplayString() ?? "").ToArray();
        return _apis.FirstOrDefault(a => a.Templates.HasNamedHoles
                && marks.Any(m => m == a.Namespace || m.StartsWith(a.Namespace + ".", StringComparison.Ordinal)))
            ?? _apis.FirstOrDefault(a => a.Templates.HasNamedHoles)
            ?? _fallback;
    }

    private LogMethod DescribeListed(IMethodSymbol method)
    {
        var strings = method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_String).ToArray();
        var template = strings.FirstOrDefault(p => TemplateNames.Contains(p.Name)) ?? strings[0];
        return Describe(method, template.Ordinal, ApiOf(method));
    }
}
