using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NullLoggers;

using var factory = LoggerFactory.Create(b => b.AddConsole());
new Parser().Parse("a=1;b;c=3");
new Parser(factory.CreateLogger<Parser>()).Parse("d=4");
new Cache().Put("key", 5);
new Cache(factory).Put("key", 6);
new Cleaner(NullLogger.Instance).Clean();
Reader.Default.Read();
Console.WriteLine("#1 done");
