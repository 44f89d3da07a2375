// Guards against: LOG8001 on what only speaks of a secret, is masked, or is a token of another kind.
using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.Logging;

namespace Shop.Access;

public static class Strings
{
    public static string Password => "Password";
}

public sealed class SignIn(ILogger<SignIn> logger, Serilog.ILogger serilog, NLog.Logger nlog)
{
    private const string SecretName = "shop-secret";
    private static readonly string s_passwordKey = "Shop:Password";

    public void Check(
        string user, string passwordHash, int passwordLength, bool hasToken, string tokenType, string secretName, string publicKey, string key,
        string keyVaultUrl, string credentialsId, DateTimeOffset tokenExpiry, CancellationToken token, string maskedPassword, string password)
    {
        logger.LogInformation("{User} has a {PasswordHash} of {PasswordLength}: {HasToken}", user, passwordHash, passwordLength, hasToken);
        logger.LogInformation("Token {TokenType} of {SecretName} ends at {TokenExpiry}", tokenType, secretName, tokenExpiry);
        logger.LogInformation("Read {PublicKey} and {Key} from {KeyVaultUrl} by {CredentialsId}", publicKey, key, keyVaultUrl, credentialsId);
        logger.LogInformation("Stopped: {StopToken}, {Password} shown", token.IsCancellationRequested, maskedPassword);
        logger.LogInformation("Setting {Password} under {Setting}", Strings.Password, s_passwordKey);
        logger.LogInformation("Password of {User} is {State}", user, string.IsNullOrEmpty(password) ? "missing" : "set");
        serilog.ForContext("TokenType", tokenType).ForContext("PasswordLength", password.Length).Information("Secret is {Name}", SecretName);
        nlog.WithProperty("SecretName", secretName).Info("Begins with {Start}", password[..1]);
    }
}

public sealed class TokenReader(ILogger<TokenReader> logger)
{
    public void Read(string text, string nextPageToken)
    {
        foreach (var token in text.Split(' '))
        {
            logger.LogInformation("Took {Token}", token);
        }

        logger.LogInformation("Going on at {NextPageToken}", nextPageToken);
    }
}

public sealed class ExpressionParser(ILogger<ExpressionParser> logger)
{
    public void Take(string token, Queue<string> tokens) => logger.LogInformation("Took {Token} of {Tokens}", token, tokens.Count);
}
