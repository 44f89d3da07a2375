namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How the two things are called that every record of an audit trail needs. From the fields of the standards for such trails, the Elastic Common
/// Schema (<c>user.name</c>, <c>event.action</c>), OpenTelemetry (<c>enduser.id</c>), CADF (initiator, action) and OCSF (actor, activity), and from
/// what audit calls of public repositories name them.
/// </summary>
internal static class AuditKeys
{
    /// <summary>Who did it.</summary>
    public const string Actor
        = "Actor, ActorId, ActorName, ActorEmail, User, UserId, UserName, UserEmail, UserGuid, UserLogin, EndUserId, CurrentUser, CurrentUserId, "
            + "CurrentUserName, LoggedInUser, Login, LoginName, Principal, PrincipalId, PrincipalName, Subject, SubjectId, Sub, Caller, CallerId, "
            + "Initiator, InitiatorId, Admin, AdminId, AdminName, AdminUser, Operator, OperatorId, Account, AccountId, AccountName, ServiceAccount, "
            + "Client, ClientId, ClientName, Requester, RequesterId, Performer, Identity, *By, *ById, *ByUser, *ByUserId, *ByName";

    /// <summary>What was done.</summary>
    public const string Action
        = "Action, ActionId, ActionName, ActionType, Operation, OperationName, OperationType, Event, EventName, EventType, EventAction, AuditEvent, "
            + "AuditAction, AuditType, AuditOperation, Activity, ActivityName, ActivityType, Verb, Command, CommandName, CommandType, ChangeType, "
            + "RequestMethod, Method, HttpMethod";
}
