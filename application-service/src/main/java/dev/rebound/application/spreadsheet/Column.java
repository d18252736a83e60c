package dev.rebound.application.spreadsheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of somebody's table may tell; the names are those that job trackers and people give it. */
public enum Column {
    COMPANY("company", "companyname", "employer", "organisation", "organization", "firm", "employername"),
    TITLE("position", "title", "jobtitle", "role", "roletitle", "job", "positiontitle", "jobname", "rolename", "post"),
    APPLIED_ON(
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
    SOURCE("source", "channel", "foundon", "foundvia", "jobboard", "platform", "via", "howfound", "applicationmethod"),
    POSTING_URL(
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
    STATUS("status", "state", "outcome", "result", "applicationstatus", "currentstatus", "response", "stage"),
    STAGE_REACHED("stagereached", "laststage", "howfar", "reached", "furthestround"),
    PHONE_SCREEN("phonescreen", "phonescreendate", "screening", "screeningdate", "phoneinterview", "recruiterscreen"),
    FIRST_INTERVIEW(
            "firstinterview",
            "interview1",
            "1stinterview",
            "interviewdate",
            "interview",
            "dateofinterview",
            "firstinterviewdate",
            "interviewedon"),
    SECOND_INTERVIEW("secondinterview", "interview2", "2ndinterview", "secondinterviewdate"),
    FINAL_INTERVIEW("finalinterview", "interview3", "3rdinterview", "finalround", "finalinterviewdate", "onsite"),
    THANKED_ON("thankyounote", "thankyousent", "thankyou", "thankyounotesent", "thankyoudate"),
    REJECTED_ON("rejectedon", "rejectiondate", "daterejected", "rejected", "dateofrejection", "rejecteddate"),
    REJECTION_CHANNEL("rejectionchannel", "rejectedby", "rejectedvia", "howrejected"),
    STATED_REASON("reason", "rejectionreason", "feedback", "statedreason", "reasonforrejection"),
    OFFERED_ON("offer", "offerdate", "offeredon", "dateofoffer", "offerreceived"),
    WITHDRAWN_ON("withdrawnon", "withdrawn", "withdrawaldate", "datewithdrawn"),
    SILENT_SINCE("silentsince", "noresponsesince", "ghostedon", "ghosted"),
    UPDATED_ON("lastupdated", "updated", "updatedat", "statusdate", "lastcontact", "lastupdate", "responsedate"),
    CONTACT_NAME("contact", "contactname", "contactperson", "recruiter", "hiringmanager", "recruitername"),
    CONTACT_EMAIL("contactemail", "recruiteremail", "email"),
    CONTACT_PHONE("contactphone", "recruiterphone", "phone"),
    /** Several columns may go into the notes; all but one called so keep their names there. */
    NOTES("notes", "note", "comments", "comment", "remarks", "description"),
    LEFT_OUT;

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
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
