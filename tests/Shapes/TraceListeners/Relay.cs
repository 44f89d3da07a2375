using System.Diagnostics;

namespace TraceListeners;

internal class Relay
{
    public void Switch(bool isOn)
    {
        Trace.TraceInformation("#10 relay goes {0}", isOn ? "on" : "off");
        Trace.WriteLineIf(!isOn, "#11 relay is off");
        if (isOn)
        {
            Trace.TraceError($"#12 relay {nameof(isOn)} sticks");
            Trace.Indent();
            Trace.WriteLine("#13 indented");
            Trace.Unindent();
        }
    }
}
