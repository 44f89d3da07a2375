// Guards against: misreading braces and quotes of raw, verbatim and escaped literals (LOG2003, LOG2004, LOG2006, LOG2007).
using Microsoft.Extensions.Logging;

namespace Shop.Literals;

public sealed class Literals(ILogger<Literals> logger)
{
    public void Run(string name, int id)
    {
        logger.LogInformation("""Got "{Name}" with {Id}""", name, id);
        logger.LogInformation("""
            Got {Name}
              with {Id}
            """, name, id);
        logger.LogInformation($$"""
            {{nameof(Run)}}: {Name} "quoted"
            {Id}
            """, name, id);
        logger.LogInformation("\u007bName\u007d \x7bId}", name, id);
        logger.LogInformation(@"""{Name}"" in C:\{Id}", name, id);
        logger.LogInformation("@{Name} {{literal}} {{{Id}}}", name, id);
        logger.LogInformation("");
        logger.LogInformation("Plain text, no braces at all: 100 %");
    }
}
