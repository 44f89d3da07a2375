// Wrappers that call each other, constants and types that need themselves.
using System;
using Microsoft.Extensions.Logging;

class Circles : Circles
{
    const string A = B + "{0}"; const string B = A; const string Self = $"{Self} {{0}}";
    ILogger Logger => Logger;
    void One(string text, params object[] args) => Two(text, args);
    void Two(string text, params object[] args) { One(text, args); Three(text, args); }
    void Three(string text, params object[] args) { One(text, args); Two(text, args); Three(text, args); Logger.LogInformation(text, args); }
    void Lambda() { Action<string, object[]> log = null; log = (t, a) => { log(t, a); Logger.LogInformation(t, a); }; var x = x => x(x); Logger.LogInformation(x); }
    void M(int id)
    {
        One(A, id); Two(Self, id); Three($"{id}"); Logger.LogInformation(A, id); Logger.LogInformation(Self + A, id);
        var a = b; var b = a; Logger.LogInformation(a); Logger.LogInformation(b + a);
        Console.Out.WriteLine(); var w = w; w.WriteLine("x"); var o = Console.Out; o = o; o.WriteLine("x");
    }
}
interface IA : IB { void Log(string text, params object[] args); }
interface IB : IA { }
class Impl : IA, IB { public void Log(string text, params object[] args) => ((IA)this).Log(text, args); void M(IA a, IB b) { a.Log("{0}", 1); b.Log("{0}"); } }
partial class P { partial void Log(string text, params object[] args); partial void Log(string text, params object[] args) => Log(text, args); partial void Log(string text, params object[] args) { } }
