package dev.rebound.application.contacts;

import dev.rebound.application.page.TypedForm;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.reading.CandidacyAnswer.Contact;

/** What was typed to add a contact. */
record ContactForm(String role, String name, String email, String phone, String trusted) {

    /** The form as it begins for a contact that is recorded. */
    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.role().name(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.trusted() ? "true" : null);
    }

    NewContact read(TypedForm typed) {
        return new NewContact(
                typed.choice("role", role, ContactRole.class),
                typed.text(name),
                typed.text(email),
                typed.text(phone),
                trusted != null);
    }
}
