// Types that are not there.
using Serilog;
using Microsoft.Extensions.Nothing;
using static Missing.Type;
using Log = Missing.Log;

class MissingReferences : MissingBase
{
    private readonly ILogger<MissingReferences> _logger;
    private readonly Missing.ILogger _missing;
    private readonly dynamic _dynamic;

    void M(Missing a, Missing.Generic<int> b, Unknown[] c)
    {
        _logger.LogInformation("{A} {0}", a, b);
        _logger.LogInformation($"{a} {b}");
        _logger.LogInformation(a);
        _logger.LogInformation(a.Text, c);
        _logger.LogInformation("{A}", c);
        _missing.LogInformation("{0}", a);
        _dynamic.LogInformation("{0}", a);
        Log.Information("{0}", a);
        WriteLine("{0}", a);
        Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(_missing, "{0}", _dynamic);
        Microsoft.Extensions.Logging.LoggerExtensions.LogNothing(_logger, "{0}", a);
        System.Console.WriteLine(a);
        System.Console.WriteLine(_dynamic);
        System.Console.Missing.WriteLine("x");
    }

    [Missing.LoggerMessage("{0}")] partial void N(Missing a);
    [Microsoft.Extensions.Logging.LoggerMessage("{0} {A}")] partial void O(Missing a, Missing.Generic<Missing> b);
    [MessageTemplateFormatMethod("nothing")] void P(string text, params object[] values) { }
    void Q([StructuredMessageTemplate] Missing text, params object[] values) => P(text, values);
}
