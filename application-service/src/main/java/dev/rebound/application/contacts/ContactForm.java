package dev.rebound.application.contacts;

import dev.rebound.application.facts.ContactRole;
import dev.rebound.application.page.TypedForm;

/** What was typed to add a contact. */
record ContactForm(String role, String name, String email, String phone, String trusted) {

    NewContact read(TypedForm typed) {
        return new NewContact(
                typed.choice("role", role, ContactRole.class),
                typed.text(name),
                typed.text(email),
                typed.text(phone),
                trusted != null);
    }
}
