<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>administrators only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact ID field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation holds Customer Insights tables; the source &quot;%1&quot; was added along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact ID field: %1 (%2 of %3 sampled values were found as contacts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you agree? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet. Add one with &quot;connection add&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was removed from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection &quot;%1&quot; and its sign-in? Marketing lists and their members stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; and its sign-in were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detached, inactive until they get a connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed as well: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none (inactive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops above %1 % and 50 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry out this plan? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Nothing was run; see &quot;export plan&quot; and &quot;export run&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export yet. Create one with &quot;export create&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export with a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the export &quot;%1&quot;? Marketing lists and their members stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export &quot;%1&quot; was removed. These marketing lists and their members stay as they are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody was exported; there are no rejects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Press Ctrl+C again to end at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in in the browser window. If none opens, use this address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source yet. Add one with &quot;source add&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like an ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the source &quot;%1&quot; and its sign-in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source and its sign-in were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not meant for export: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1 for the export &quot;%2&quot; (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the list by others and left alone: %1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 requests to Sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 planned changes were no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 new changes wait for the next plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 people were removed by others and left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 members were changed by others during the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 · %2 requests · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · waited %1 as the server asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed with rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed with differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed contact ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found in Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking account and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales asked us to wait %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping within the server&apos;s limits, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason and count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be changed: every list is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is up to date; nothing will be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people will be added to lists. Nobody will be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people will be removed from lists. No contact record is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people will be added to lists and %2 removed from lists. No contact record is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people added to lists, %2 removed from lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date. Compared in full at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed: every list was up to date already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed: %1 Read back and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed with differences: %1 Reading back showed lists that differ from the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by the removal guard: %1 lists left untouched. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Until then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: sign in again. Until then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lists failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed. Until then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: the lists may differ from the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps segments of Customer Insights as marketing lists in Dynamics 365 Sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOUN VERB ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options, before the noun:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to sign in: browser (default) or client-secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s tenant; found from the server address if it is not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application (client) ID of the app registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the client secret as a line from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the secret in this process only, not in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the sign-in address on standard error instead of opening the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a place where segments are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recognisable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the organisation that holds the Customer Insights tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a source step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the customer fields, with how many values look like contact IDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sign-in from the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection to Dynamics 365 Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recognisable name: others see only it and the kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address of the Sales organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where segments are read; needed only if it is not clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer field that holds the contact ID; proposed from samples if it is not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to the data privacy and compliance terms (see &quot;connection terms&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may use it: administrators (default), contributors, or a user; may be repeated for users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a connection step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the data privacy and compliance terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a connection and its sign-in; marketing lists stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the exports that use it, inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the exports that use it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the source; needed only if there are several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the segments of a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or ID of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an export; nothing is run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection it uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment, by name or ID; each becomes one marketing list; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer field that holds the contact ID, if it differs from the connection&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-in-step (default): only members that Segue added are removed; add-only: nobody is removed; exact-copy: members added by hand are removed too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the lists; {segment} and {export} are replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop before removing more than this share in percent (default 20), or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to people whom others removed from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens when the list was deleted in Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a run would change; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every member, even if nothing seems to have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run exports: plan, change the lists, read them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run every export that has a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this stored plan and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the removals that the removal guard stopped, for this plan only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an export; marketing lists and their members stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List runs, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs of this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs started since then (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many (default 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who was not put on the list, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them to a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish a run that was cancelled or interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document on standard output, and ask nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the progress on standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print results and errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer yes to every question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help; also after a noun or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where segments are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales organisations that receive marketing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segments of a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which segments become which marketing lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was run, with its results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
