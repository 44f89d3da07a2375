using NLog;
using NLog.Config;
using NLogTarget;

var configuration = new LoggingConfiguration();
configuration.AddRuleForAllLevels(new LampTarget(new Bulb()) { Layout = "${level:uppercase=true}|${logger}|${message}" });
LogManager.Configuration = configuration;

var ship = new Ship("Aurora");
ship.Sail(3);
ship.Sail(0);
LogManager.Shutdown();
