package dev.rebound.application.spreadsheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of somebody's table may tell; the names are those that job trackers and people give it. */
public enum Column {
    COMPANY("Company", "company", "companyname", "employer", "organisation", "organization", "firm", "employername"),
    TITLE(
            "Position",
            "position",
            "title",
            "jobtitle",
            "role",
            "roletitle",
            "job",
            "positiontitle",
            "jobname",
            "rolename",
            "post"),
    APPLIED_ON(
            "Date applied",
            "dateapplied",
            "applieddate",
            "appliedon",
            "applied",
            "applicationdate",
            "dateofapplication",
            "dateofapply",
            "applydate",
            "appliedat",
            "datesubmitted",
            "submitted",
            "date"),
    SOURCE(
            "Source",
            "source",
            "channel",
            "foundon",
            "foundvia",
            "jobboard",
            "platform",
            "via",
            "howfound",
            "applicationmethod"),
    POSTING_URL(
            "Link",
            "url",
            "link",
            "joburl",
            "joblink",
            "posting",
            "postingurl",
            "jobposting",
            "jobpostingurl",
            "listing",
            "joblisting",
            "joblistingurl",
            "jobdescriptionlink",
            "website"),
    STATUS("Status", "status", "state", "outcome", "result", "applicationstatus", "currentstatus", "response", "stage"),
    STAGE_REACHED("Stage reached", "stagereached", "laststage", "howfar", "reached", "furthestround"),
    PHONE_SCREEN(
            "Phone screen",
            "phonescreen",
            "phonescreendate",
            "screening",
            "screeningdate",
            "phoneinterview",
            "recruiterscreen"),
    FIRST_INTERVIEW(
            "First interview",
            "firstinterview",
            "interview1",
            "1stinterview",
            "interviewdate",
            "interview",
            "dateofinterview",
            "firstinterviewdate",
            "interviewedon"),
    SECOND_INTERVIEW("Second interview", "secondinterview", "interview2", "2ndinterview", "secondinterviewdate"),
    FINAL_INTERVIEW(
            "Final interview",
            "finalinterview",
            "interview3",
            "3rdinterview",
            "finalround",
            "finalinterviewdate",
            "onsite"),
    THANKED_ON("Thank-you note", "thankyounote", "thankyousent", "thankyou", "thankyounotesent", "thankyoudate"),
    REJECTED_ON(
            "Rejected on",
            "rejectedon",
            "rejectiondate",
            "daterejected",
            "rejected",
            "dateofrejection",
            "rejecteddate"),
    REJECTION_CHANNEL("Rejection channel", "rejectionchannel", "rejectedby", "rejectedvia", "howrejected"),
    STATED_REASON("Reason", "reason", "rejectionreason", "feedback", "statedreason", "reasonforrejection"),
    OFFERED_ON("Offer received", "offer", "offerdate", "offeredon", "dateofoffer", "offerreceived"),
    WITHDRAWN_ON("Withdrawn on", "withdrawnon", "withdrawn", "withdrawaldate", "datewithdrawn"),
    SILENT_SINCE("No response since", "silentsince", "noresponsesince", "ghostedon", "ghosted"),
    UPDATED_ON(
            "Status date",
            "lastupdated",
            "updated",
            "updatedat",
            "statusdate",
            "lastcontact",
            "lastupdate",
            "responsedate"),
    CONTACT_NAME("Contact", "contact", "contactname", "contactperson", "recruiter", "hiringmanager", "recruitername"),
    CONTACT_EMAIL("Contact email", "contactemail", "recruiteremail", "email"),
    CONTACT_PHONE("Contact phone", "contactphone", "recruiterphone", "phone"),
    /** Several columns may go into the notes; all but one called so keep their names there. */
    NOTES("Notes", "notes", "note", "comments", "comment", "remarks", "description"),
    /** Of a table that was exported here: such a line is known again. */
    CANDIDACY("Rebound id", "reboundid"),
    LEFT_OUT("Left out");

    private final String label;
    private final List<String> names;

    Column(String label, String... names) {
        this.label = label;
        this.names = List.of(names);
    }

    /** What people call it: its name on a page and on top of an exported table; also one by which it is guessed. */
    public String label() {
        return label;
    }

    /** One column for each header; what has no name that is known, or one that is taken, is left out. */
    static List<Column> guess(List<String> headers) {
        Set<Column> taken = EnumSet.noneOf(Column.class);
        List<Column> columns = new ArrayList<>();
        for (String header : headers) {
            Column column = of(header);
            columns.add(column == NOTES || taken.add(column) ? column : LEFT_OUT);
        }
        return columns;
    }

    private static Column of(String header) {
        String name = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]", "");
        for (Column column : values()) {
            if (column.names.contains(name) || column.name().replace("_", "").equalsIgnoreCase(name)) {
                return column;
            }
        }
        return LEFT_OUT;
    }

    boolean isTime() {
        return switch (this) {
            case APPLIED_ON,
                    PHONE_SCREEN,
                    FIRST_INTERVIEW,
                    SECOND_INTERVIEW,
                    FINAL_INTERVIEW,
                    THANKED_ON,
                    REJECTED_ON,
                    OFFERED_ON,
                    WITHDRAWN_ON,
                    SILENT_SINCE,
                    UPDATED_ON -> true;
            default -> false;
        };
    }
}
