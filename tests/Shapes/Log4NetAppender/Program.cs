using log4net;
using log4net.Config;
using log4net.Layout;
using Log4NetAppender;

Console.WriteLine("#1 radio is off");
var layout = new PatternLayout("%level|%logger|%message%newline");
layout.ActivateOptions();
var appender = new RadioAppender { Layout = layout, Channel = new Channel(7) };
appender.ActivateOptions();
BasicConfigurator.Configure(appender);
Console.WriteLine("#2 radio is on");
var log = LogManager.GetLogger(typeof(Station));
log.Info("#3 jingle");
var station = new Station();
station.Play("waltz", TimeSpan.FromSeconds(150));
station.Play("noise", TimeSpan.Zero);
LogManager.Shutdown();
Console.WriteLine("#4 silence");
