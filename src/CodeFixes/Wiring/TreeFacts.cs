using System.Globalization;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// What one file says about how objects are made, by spelling alone: found in one walk and kept for as long as the tree lives, so that a keystroke
/// costs one file and not the solution.
/// </summary>
internal sealed class TreeFacts
{
    private TreeFacts(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when invocation.Expression.LastNameText() is { } name:
                    Add(invocation, name);
                    break;
                case ObjectCreationExpressionSyntax creation when creation.Type.LastNameText() is { } created:
                    Add(Created, created, creation);
                    AddCollection(creation, created);
                    AddNulls(created, creation.ArgumentList);
                    AddsLogging |= Registrations.IsLoggingHost(created);
                    AddDescriptor(creation, created);
                    break;
                case ImplicitObjectCreationExpressionSyntax creation:
                    if (Registrations.DeclaredType(creation)?.LastNameText() is { } declared)
                    {
                        Add(Created, declared, creation);
                        AddCollection(creation, declared);
                        AddNulls(declared, creation.ArgumentList);
                    }
                    else
                    {
                        ImplicitlyCreated.Add(creation);
                    }

                    break;
                case BaseTypeSyntax { Type: var type } when type.LastNameText() is { } based:
                    Add(Bases, based, node);
                    break;
                case TypeOfExpressionSyntax { Type: var type } when type.LastNameText() is { } taken:
                    Add(TypeUses, taken, node);
                    RegistersLogger |= taken == "ILogger";
                    AddMade(node, type);
                    break;
                case ConstructorInitializerSyntax initializer:
                    AddNulls(CalledType(initializer), initializer.ArgumentList);
                    break;
                case FieldDeclarationSyntax field when !field.Ancestors().OfType<ClassDeclarationSyntax>().Any(FactorySupport.IsFactory):
                    Fields.Add(field);
                    break;
                case TypeArgumentListSyntax arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        if (argument.LastNameText() is { } used)
                        {
                            Add(TypeUses, used, argument);
                            AddMade(node.Parent!, argument);
                        }
                    }

                    break;
            }
        }
    }

    private void AddDescriptor(ObjectCreationExpressionSyntax creation, string type)
    {
        if (type == "ServiceDescriptor")
        {
            Descriptors.Add(creation);
        }
    }

    private void Add(InvocationExpressionSyntax invocation, string name)
    {
        Calls.Add(name);
        if (Registrations.MayRegister(name) || Registrations.IsByActivator(name))
        {
            if (Registrations.TypesIn(invocation).Any() || Registrations.Scans(name))
            {
                Registering.Add(invocation);
            }
        }

        AddsLogging |= Registrations.AddsLogging(name);
        AddNulls(name, invocation.ArgumentList);
        AddActivation(invocation, name);

        // "Activator.CreateInstance(type, configuration)", "constructor.Invoke(…)": of which types does not show.
        ActivatesAnything |= invocation.Expression is MemberAccessExpressionSyntax { Expression: var owner }
            && owner.LastNameText() is { } activator
            && (name == "CreateInstance"
                ? activator == "Activator" && invocation.ArgumentList.Arguments is { Count: > 1 } arguments
                    && arguments[0].Expression is not TypeOfExpressionSyntax
                    && !arguments[1].Expression.IsKind(SyntaxKind.TrueLiteralExpression)
                : name == "Invoke" && (activator.StartsWith("ctor", StringComparison.OrdinalIgnoreCase)
                    || activator.IndexOf("constructor", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    /// <summary><c>Activator.CreateInstance(type)</c>, <c>assembly.CreateInstance(name)</c>, <c>EnsureInitialized(ref wire)</c>.</summary>
    private void AddActivation(InvocationExpressionSyntax invocation, string name)
    {
        if (invocation.ArgumentList.Arguments is not [var first, ..] || invocation.InvokedName() is GenericNameSyntax)
        {
            return;
        }

        var owner = (invocation.Expression as MemberAccessExpressionSyntax)?.Expression.LastNameText();
        switch (name)
        {
            case "EnsureInitialized" when !invocation.ArgumentList.Arguments.Any(a => a.Expression is AnonymousFunctionExpressionSyntax):
                ImplicitlyCreated.Add(first.Expression);
                break;
            case "CreateInstance" or "CreateInstanceAndUnwrap" or "CreateInstanceFrom" when owner != "ActivatorUtilities":
            case "Invoke" when owner is not null && (owner.StartsWith("ctor", StringComparison.OrdinalIgnoreCase)
                || owner.IndexOf("constructor", StringComparison.OrdinalIgnoreCase) >= 0):
                Activations.Add(invocation);
                break;
        }
    }

    private void AddCollection(BaseObjectCreationExpressionSyntax creation, string type)
    {
        if (type == "ServiceCollection")
        {
            ServiceCollections.Add(creation);
        }
    }

    /// <summary><c>[TypeFilter(typeof(F))]</c>, <c>[TypeFilter&lt;F&gt;]</c>, <c>new TypeFilterAttribute(typeof(F))</c>.</summary>
    private void AddMade(SyntaxNode use, TypeSyntax type)
    {
        var owner = use is TypeOfExpressionSyntax { Parent.Parent.Parent: { } around } ? around : use.Parent;
        var name = owner switch
        {
            AttributeSyntax attribute => attribute.Name.LastNameText(),
            ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
            _ => null,
        };
        if (name is "TypeFilter" or "TypeFilterAttribute" or "ModelBinder" or "ModelBinderAttribute")
        {
            Marked.Add((owner!, type));
        }
    }

    private void AddNulls(string? called, BaseArgumentListSyntax? list)
    {
        if (called is null || list is null)
        {
            return;
        }

        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (list.Arguments[i] is { Expression: var value } argument
                && (value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression)
                    || value is DefaultExpressionSyntax))
            {
                NullsPassed.Add(called + "|" + (argument.NameColon?.Name.Identifier.ValueText ?? i.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static string? CalledType(ConstructorInitializerSyntax initializer)
        => initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type ? null
            : initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) ? type.Identifier.ValueText
            : type.BaseList?.Types.FirstOrDefault()?.Type.LastNameText();

    /// <summary>Calls that are named like registrations and name types.</summary>
    public List<InvocationExpressionSyntax> Registering { get; } = [];

    /// <summary><c>new ServiceDescriptor(…)</c>.</summary>
    public List<ObjectCreationExpressionSyntax> Descriptors { get; } = [];

    /// <summary><c>new X(…)</c>, and <c>X x = new(…)</c>, by X.</summary>
    public Dictionary<string, List<SyntaxNode>> Created { get; } = new(StringComparer.Ordinal);

    /// <summary><c>new(…)</c> where only binding tells what of, and variables that somebody fills with a new object.</summary>
    public List<ExpressionSyntax> ImplicitlyCreated { get; } = [];

    /// <summary>Where reflection makes objects, of types that may be known at run time only.</summary>
    public List<InvocationExpressionSyntax> Activations { get; } = [];

    /// <summary>Entries of base lists, by name.</summary>
    public Dictionary<string, List<SyntaxNode>> Bases { get; } = new(StringComparer.Ordinal);

    /// <summary><c>typeof(X)</c> and type arguments, by X.</summary>
    public Dictionary<string, List<SyntaxNode>> TypeUses { get; } = new(StringComparer.Ordinal);

    /// <summary>How the file's private fields are named.</summary>
    public FieldStyle Fields { get; } = new();

    /// <summary>Whether a container gets logging: by <c>AddLogging</c>, or because a host makes it.</summary>
    public bool AddsLogging { get; private set; }

    /// <summary>Where containers are made by hand.</summary>
    public List<BaseObjectCreationExpressionSyntax> ServiceCollections { get; } = [];

    /// <summary>The names of all that is called.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>What is called with a <c>null</c> or <c>default</c>: the name of the method or type, and the place or name of the argument.</summary>
    public HashSet<string> NullsPassed { get; } = new(StringComparer.Ordinal);

    /// <summary>Types that an attribute has a framework make, with the attribute.</summary>
    public List<(SyntaxNode Owner, TypeSyntax Type)> Marked { get; } = [];

    /// <summary>Whether <c>typeof(ILogger&lt;&gt;)</c> stands here: some container is told what to give for it.</summary>
    public bool RegistersLogger { get; private set; }

    /// <summary>Whether objects of types that run time finds are made with arguments, by reflection.</summary>
    public bool ActivatesAnything { get; private set; }

    public static TreeFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new TreeFacts(t.GetRoot(c)), cancellationToken);

    private static void Add(Dictionary<string, List<SyntaxNode>> places, string name, SyntaxNode node)
    {
        if (!places.TryGetValue(name, out var list))
        {
            places[name] = list = [];
        }

        list.Add(node);
    }
}
