using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Projects;

public sealed class RegistrationsTests
{
    [Theory]
    [InlineData("AddSingleton", false)]
    [InlineData("TryAddKeyedScoped", false)]
    [InlineData("KeyedTransient", false)]
    [InlineData("AddHostedService", false)]
    [InlineData("AddHttpClient", true)]
    [InlineData("UseMiddleware", true)]
    [InlineData("MapHub", true)]
    public void What_the_wiring_knows_the_rule_takes_for_a_registration_too(string method, bool isByActivator)
    {
        Assert.True(Registrations.IsKnown(method));
        Assert.True(Registrations.IsLikely(method));
        Assert.Equal(isByActivator, Registrations.IsByActivator(method));
    }

    [Theory]
    [InlineData("CreateInstance")]
    [InlineData("CreateFactory")]
    [InlineData("GetServiceOrCreateInstance")]
    public void ActivatorUtilities_are_known_where_they_are_bound(string method)
    {
        Assert.True(Registrations.IsByActivator(method));
        Assert.False(Registrations.IsLikely(method));
    }

    [Theory]
    [InlineData("AddDbContext", true)]
    [InlineData("AddOptions", true)]
    [InlineData("RegisterType", true)]
    [InlineData("As", true)]
    [InlineData("Configure", false)]
    [InlineData("GetService", false)]
    public void Registrations_with_other_containers_are_likely_at_most(string method, bool expected)
    {
        Assert.False(Registrations.IsKnown(method));
        Assert.Equal(expected, Registrations.IsLikely(method));
    }

    [Theory]
    [InlineData("AddEndpointFilter", true)]
    [InlineData("AddUserStore", true)]
    [InlineData("Add", true)]
    [InlineData("AddOptions", false)]
    [InlineData("AddDbContextFactory", false)]
    [InlineData("AddRoles", false)]
    [InlineData("UseStartup", false)]
    [InlineData("AddValidatorsFromAssemblyContaining", false)]
    [InlineData("AddAutoMapper", false)]
    [InlineData("GetService", false)]
    public void Builders_of_the_platform_build_what_they_are_told_but_for_other_types(string method, bool expected)
        => Assert.Equal(expected, Registrations.BuildsNamedType(method));

    [Theory]
    [InlineData("s.Add<A, B.C>()", "A|B.C")]
    [InlineData("Add<A>(typeof(B), 1)", "A|B")]
    [InlineData("s?.Add<A>()", "A")]
    [InlineData("s.Add(1)", "")]
    [InlineData("make<A>()()", "")]
    public void Types_that_a_call_names(string call, string expected)
    {
        var parsed = SyntaxFactory.ParseExpression(call).DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().First();

        Assert.Equal(expected, string.Join("|", Registrations.TypesIn(parsed)));
    }

    [Theory]
    [InlineData("class C { void M() { X x = new(); } }", "X")]
    [InlineData("class C { X x = new(); }", "X")]
    [InlineData("class C { X P { get; } = new(); }", "X")]
    [InlineData("class C { X M() => new(); }", null)]
    [InlineData("class C { void M() => Use(new()); }", null)]
    public void Type_beside_a_creation(string source, string? expected)
    {
        var creation = SyntaxFactory.ParseCompilationUnit(source).DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>().Single();

        Assert.Equal(expected, Registrations.DeclaredType(creation)?.ToString());
    }
}
