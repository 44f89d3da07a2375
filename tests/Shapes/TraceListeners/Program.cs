using System.Diagnostics;
using TraceListeners;

Trace.Listeners.Clear();
Trace.Listeners.Add(new ConsoleTraceListener());
Trace.AutoFlush = true;
Trace.WriteLine("#1 tracing to the console");
var source = new TraceSource("relay", SourceLevels.All);
source.Listeners.Clear();
source.Listeners.Add(new ConsoleTraceListener(useErrorStream: true));
source.TraceEvent(TraceEventType.Warning, 7, "#2 relay {0} is hot", "R1");
source.TraceInformation("#3 relay is watched");
new Relay().Switch(true);
new Relay().Switch(false);
Debug.WriteLine("#4 debug output (traced)");
Trace.Flush();
Console.WriteLine("#5 traced all");
