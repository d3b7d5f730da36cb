(* Identities of matrix words as data, and the check of a certificate of the kind word-identity. It is
   computation on lists, nothing here knows of matrices. WordValues.v shows that what is accepted is true of
   all matrices, of all sizes, over every ordered field.

   A word is a product of letters and of their transposes; the empty word is an identity. Letter i is
   a matrix of size sz (ty i).1 x sz (ty i).2, where ty i names its sizes. A sum is a list of words
   with rational coefficients. A certificate writes the claim as a sum of c l f r, with facts f that
   vanish; and over the reals a^T a b = 0 may be turned into the fact a b = 0. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
(* MathComp takes the key Z for its own integers. *)
Delimit Scope Z_scope with coqZ.

(* letter i, or its transpose *)
Definition letter := (nat * bool)%type.
Definition word := seq letter.
(* (n, d) is n/d; d = 0 is refused where it matters *)
Definition fraction := (Z * Z)%type.
Definition wsum := seq (fraction * word).

Definition fadd (x y : fraction) : fraction :=
  (Z.add (Z.mul x.1 y.2) (Z.mul y.1 x.2), Z.mul x.2 y.2).
Definition fmul (x y : fraction) : fraction := (Z.mul x.1 y.1, Z.mul x.2 y.2).
Definition fopp (x : fraction) : fraction := (Z.opp x.1, x.2).
Definition fok (x : fraction) := ~~ Z.eqb x.2 0.

Definition leqb (a b : letter) := Nat.eqb a.1 b.1 && Bool.eqb a.2 b.2.
Fixpoint weqb (u v : word) : bool := match u, v with
  | [::], [::] => true | a :: u, b :: v => leqb a b && weqb u v | _, _ => false end.

(* the sum with one term more *)
Fixpoint insert (c : fraction) (w : word) (p : wsum) : wsum := match p with
  | [::] => [:: (c, w)]
  | t :: p => if weqb w t.2 then (fadd c t.1, w) :: p else t :: insert c w p end.
Fixpoint plus (p q : wsum) : wsum :=
  if p is t :: p then insert t.1 t.2 (plus p q) else q.
Definition negate (p : wsum) : wsum := [seq (fopp t.1, t.2) | t <- p].

Definition flip (a : letter) : letter := (a.1, ~~ a.2).
Definition transposed (w : word) : word := rev [seq flip a | a <- w].
(* c l p r *)
Definition between (c : fraction) (l : word) (p : wsum) (r : word) : wsum :=
  [seq (fmul c t.1, l ++ t.2 ++ r) | t <- p].
Definition times (p q : wsum) : wsum :=
  flatten [seq between t.1 t.2 q [::] | t <- p].

(* c l f_k r, or c l f_k^T r, a product of cs rows *)
Record cofactor := Cofactor
  { cc : fraction; cs : nat; cl : word; ck : nat; ct : bool; cr : word }.
(* a of size zr x zm and b of size zm x zc with a^T a b a sum of cofactors; so a b = 0 *)
Record cancellation := Cancellation
  { zr : nat; zm : nat; zc : nat; za : wsum; zb : wsum; zw : seq cofactor }.

(* a sum whose words all have the size frow x fcol *)
Record fact := Fact { frow : nat; fcol : nat; fsum : wsum }.
Definition nofact := Fact 0 0 [::].
Definition ftransposed (f : fact) :=
  Fact (fcol f) (frow f) [seq (t.1, transposed t.2) | t <- fsum f].

Section Typed.
(* the names of the sizes of each letter *)
Variable ty : nat -> nat * nat.
Definition lrow (a : letter) := if a.2 then (ty a.1).2 else (ty a.1).1.
Definition lcol (a : letter) := if a.2 then (ty a.1).1 else (ty a.1).2.
Fixpoint typed (w : word) (r c : nat) : bool :=
  if w is a :: w then (lrow a == r) && typed w (lcol a) c else r == c.
Definition fits (f : fact) :=
  all (fun t => fok t.1 && typed t.2 (frow f) (fcol f)) (fsum f).

Definition meant (fs : seq fact) (x : cofactor) :=
  let f := nth nofact fs (ck x) in if ct x then ftransposed f else f.
Definition expand (fs : seq fact) (x : cofactor) : wsum :=
  between (cc x) (cl x) (fsum (meant fs x)) (cr x).
Definition combination (fs : seq fact) (xs : seq cofactor) : wsum :=
  flatten [seq expand fs x | x <- xs].
Definition cofactor_ok (fs : seq fact) (x : cofactor) :=
  fok (cc x) && typed (cl x) (cs x) (frow (meant fs x)).

Definition vanishes (p : wsum) := all (fun t => Z.eqb t.1.1 0) p.
Definition fractions (p : wsum) := all (fun t => fok t.1) p.
Definition difference (p q : wsum) := plus p (plus (negate q) [::]).

(* p, of size r x c, is the combination, coefficient by coefficient *)
Definition derives (fs : seq fact) (r : nat) (xs : seq cofactor) (p : wsum) :=
  [&& all (fun x => cofactor_ok fs x && (cs x == r)) xs, fractions p &
      vanishes (difference p (combination fs xs))].

Definition cancelled (z : cancellation) := Fact (zr z) (zc z) (times (za z) (zb z)).
Fixpoint cancel (fs : seq fact) (zs : seq cancellation) : option (seq fact) :=
  match zs with
  | [::] => Some fs
  | z :: zs =>
    let a := Fact (zr z) (zm z) (za z) in let b := Fact (zm z) (zc z) (zb z) in
    if [&& fits a, fits b &
        derives fs (zm z) (zw z) (times (fsum (ftransposed a)) (times (za z) (zb z)))]
    then cancel (rcons fs (cancelled z)) zs else None
  end.

(* The check of a certificate: t = 0 as matrices of r rows. *)
Definition check (fs : seq fact) zs xs (r : nat) (t : wsum) : bool :=
  all fits fs && if cancel fs zs is Some fs' then derives fs' r xs t else false.

(* Under a trace: words up to rotation and transposition. A closed word is not empty, and its last
   size is its first. *)
Definition start (w : word) := if w is a :: _ then lrow a else 0%N.
Definition closed (w : word) := (w != [::]) && typed w (start w) (start w).
Fixpoint wltb (u v : word) : bool := match u, v with
  | _, [::] => false | [::], _ :: _ => true
  | a :: u, b :: v => (a.1 < b.1)%N ||
      ((a.1 == b.1) && ((~~ a.2 && b.2) || ((a.2 == b.2) && wltb u v))) end.
Definition rotations (w : word) := [seq rot n w | n <- iota 0 (size w)].
Definition least (w : word) :=
  foldr (fun u v => if wltb u v then u else v) w (rotations w ++ rotations (transposed w)).
Definition traced (p : wsum) : wsum := [seq (t.1, least t.2) | t <- p].
Definition all_closed (p : wsum) := all (fun t => fok t.1 && closed t.2) p.

(* a product of cs rows and as many columns *)
Definition closing (fs : seq fact) (x : cofactor) :=
  cofactor_ok fs x && typed (cr x) (fcol (meant fs x)) (cs x).
Definition derives_trace (fs : seq fact) (xs : seq cofactor) (p : wsum) :=
  [&& all (closing fs) xs, all_closed p, all_closed (combination fs xs) &
      vanishes (difference (traced p) (traced (combination fs xs)))].
(* The check of a certificate under a trace: tr t = 0. *)
Definition check_trace (fs : seq fact) zs xs (t : wsum) : bool :=
  all fits fs && if cancel fs zs is Some fs' then derives_trace fs' xs t else false.
End Typed.

(* The formal derivative along A -> A + t B: dirs gives the letters their directions. Every letter of
   a word is replaced in turn. *)
Definition turned (dirs : seq (nat * nat)) (a : letter) : option letter :=
  if [seq d <- dirs | d.1 == a.1] is d :: _ then Some (d.2, a.2) else None.
Fixpoint dword (dirs : seq (nat * nat)) (w : word) : seq word :=
  if w is a :: w then
    (if turned dirs a is Some b then [:: b :: w] else [::]) ++ [seq a :: v | v <- dword dirs w]
  else [::].
Definition derivative (dirs : seq (nat * nat)) (p : wsum) : wsum :=
  flatten [seq [seq (t.1, v) | v <- dword dirs t.2] | t <- p].
(* directions have the sizes of their letters *)
Definition directed (ty : nat -> nat * nat) (dirs : seq (nat * nat)) :=
  all (fun d => ty d.1 == ty d.2) dirs.
