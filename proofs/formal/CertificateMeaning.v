(* What the integers of a certificate mean, and what the loss computed from them is. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify ssrZ.
From DLN Require Import Statements Certificate CertificateRefinement.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.
Local Arguments Z.mul : simpl never.

(* ---- What the lists mean -------------------------------------------------- *)
Section Meaning.
Variable R : realFieldType.

(* the integers in R *)
Definition integer (z : Z) : R :=
  match z with
  | Z0 => 0 | Zpos p => (Pos.to_nat p)%:R | Zneg p => - (Pos.to_nat p)%:R
  end.

(* numerators over their common denominator, as a matrix; a list of these as a
   network, the output layer first *)
Definition matrix_of m n (M : fraction) : 'M[R]_(m, n) :=
  \matrix_(i, j) (integer (@entry Zops M.1 i j) / integer (Zpos M.2)).
Fixpoint network_of m ds (Ws : seq fraction) : net R m ds :=
  match ds with
  | [::] => tt
  | d :: ds' => (matrix_of m d (head no_matrix Ws), network_of d ds' (behead Ws))
  end.
End Meaning.

(* The data of a certificate are X and Y; or X and Y have its moments. *)
Definition has_data (R : realFieldType) n m N (D : dataset)
    (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) : Prop :=
  match D with
  | Samples X0 Y0 => X = matrix_of R n N X0 /\ Y = matrix_of R m N Y0
  | Moments xx yx yy d =>
     [/\ X *m X^T = matrix_of R n n (xx, d), Y *m X^T = matrix_of R m n (yx, d)
       & Y *m Y^T = matrix_of R m m (yy, d)]
  end.

(* ---- Integers ---------------------------------------------------------------- *)
Section Integers.
Variable R : realFieldType.
Local Notation integer := (integer R).
Implicit Types (a b z : Z) (p q : BinNums.positive).
Lemma integerE z : integer z = (int_of_Z z)%:~R.
Proof. by case: z => //= p; rewrite NegzE mulrNz prednK //; apply/ssrnat.ltP/Pos2Nat.is_pos. Qed.
Lemma integerD a b : integer (Z.add a b) = integer a + integer b.
Proof. by rewrite !integerE -intrD -rmorphD. Qed.
Lemma integerM a b : integer (Z.mul a b) = integer a * integer b.
Proof. by rewrite !integerE -intrM -rmorphM. Qed.
Lemma integerP p q : integer (Zpos (p * q)) = integer (Zpos p) * integer (Zpos q).
Proof. exact: (integerM (Zpos p) (Zpos q)). Qed.
Lemma integerN a : integer (Z.opp a) = - integer a.
Proof. by rewrite !integerE -mulrNz -rmorphN. Qed.
Lemma integer_gt0 p : 0 < integer (Zpos p).
Proof. by rewrite /= ltr0n; apply/ssrnat.ltP/Pos2Nat.is_pos. Qed.
Lemma integer_neq0 p : integer (Zpos p) != 0.
Proof. by rewrite gt_eqF // integer_gt0. Qed.
Lemma integer_pos a : Z.ltb Z0 a -> 0 < integer a.
Proof. by case: a => // p _; exact: integer_gt0. Qed.
Lemma integer_neg a : Z.ltb a Z0 -> integer a < 0.
Proof. by case: a => // p _; rewrite /= oppr_lt0; exact: (integer_gt0 p). Qed.
Lemma integer_nonneg a : Z.leb Z0 a -> 0 <= integer a.
Proof. by case: a => // p _; exact: ltW (integer_gt0 p). Qed.
End Integers.
Arguments integer : simpl never.

(* The squared error from the moments of the data. *)
Section FromMoments.
Variable T : comRingType.
Lemma scale_entry m n a (A : 'M[T]_(m, n)) i j : (a *: A) i j = a * A i j.
Proof. by rewrite mxE. Qed.
Lemma sum_entries m n (A B : 'M[T]_(m, n)) : \sum_i \sum_j A i j * B i j = \tr (A *m B^T).
Proof.
by apply: eq_bigr => i _; rewrite mxE; apply: eq_bigr => j _; rewrite mxE.
Qed.
Lemma sqr_err_moments m n N (P : 'M[T]_(m, n)) (X : 'M[T]_(n, N)) (Y : 'M[T]_(m, N)) :
  sqr_err (P *m X - Y) =
    \sum_i \sum_j P i j * ((P *m (X *m X^T)) i j - 2%:R * (Y *m X^T) i j)
    + \sum_i (Y *m Y^T) i i.
Proof.
have -> : \sum_i \sum_j P i j * ((P *m (X *m X^T)) i j - 2%:R * (Y *m X^T) i j)
    = \tr (P *m (P *m (X *m X^T) - 2%:R *: (Y *m X^T))^T).
  by rewrite -sum_entries; do 2!apply: eq_bigr => ? _; rewrite !mxE.
have -> : sqr_err (P *m X - Y) = \tr ((P *m X - Y) *m (P *m X - Y)^T).
  by rewrite -sum_entries; do 2!apply: eq_bigr => ? _; rewrite expr2.
rewrite -[\sum_i _]/(\tr (Y *m Y^T)) [(P *m X - Y)^T]linearB [(P *m _ - _)^T]linearB /=.
rewrite [(2%:R *: _)^T]linearZ /= !trmx_mul trmxK !mulmxBl !mulmxBr.
have e : \tr (Y *m (X^T *m P^T)) = \tr (P *m (X *m Y^T)).
  by rewrite -mxtrace_tr !trmx_mul !trmxK mulmxA.
rewrite !linearB /= -!mulmxA e -scalemxAr linearZ /=; ring.
Qed.
Lemma cross_term (f e p a b : T) :
  f * f * e * (p * (a - 2%:R * b)) = f * p * (f * e * a + - 2%:R * f * (e * b)).
Proof. by ring. Qed.
End FromMoments.

(* ---- The loss, computed over any operations -------------------------------- *)
Section Loss.
Variables (R : realFieldType) (A : ops) (T : comRingType) (rel : A -> T -> Prop).
Hypothesis rel0 : rel (zer A) 0.
Hypothesis relD : forall a b x y, rel a x -> rel b y -> rel (add a b) (x + y).
Hypothesis relM : forall a b x y, rel a x -> rel b y -> rel (mul a b) (x * y).
Hypothesis relN : forall a x, rel a x -> rel (opp a) (- x).
Variables (into : {rmorphism R -> T}) (c : Z -> A).
Hypothesis relc : forall z, rel (c z) (into (integer R z)).

Fixpoint denominators (ds : seq nat) (Ws : seq fraction) : seq T :=
  if ds is _ :: ds' then
    into (integer R (Zpos (head no_matrix Ws).2)) :: denominators ds' (behead Ws)
  else [::].
Lemma factor_denominators ds Ws :
  factor ds (denominators ds Ws) = into (integer R (Zpos (denominator ds Ws))).
Proof.
elim: ds Ws => [|d ds IH] Ws /=; first by rewrite rmorph1.
by rewrite IH -rmorphM -integerP.
Qed.

Variables (N m : nat) (ds : seq nat) (D : dataset).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).
Hypothesis data : has_data D X Y.

Lemma rel_loss_of q Ms qs (W : net T m ds) :
  nrel rel Ms qs W -> factor ds qs = into (integer R (Zpos q)) ->
  rel (loss_of N m ds D c q Ms)
    (into (integer R (Zpos (scale D q)))
     * sqr_err (prod W *m map_mx into X - map_mx into Y)).
Proof.
move=> hW hq; case: D data => [X0 Y0 [-> ->]|xx yx yy d [hxx hyx hyy]] /=.
  pose x := into (integer R (Zpos (X0.2 * Y0.2))).
  rewrite integerP rmorphM -expr2 -[q in (q * _)%positive]/q integerP rmorphM -hq -/x.
  apply: rel_squared_error => //; apply: rel_table => i j; rewrite !mxE.
  - have -> : x * into (integer R (entry (A := Zops) X0.1 i j) / integer R (Zpos X0.2)) =
       into (integer R (Z.mul (Zpos Y0.2) (entry (A := Zops) X0.1 i j))); last exact: relc.
    rewrite -rmorphM; congr (into _); rewrite integerP integerM.
    by have := integer_neq0 R X0.2; move: (integer R (Zpos X0.2)) => ? ?; field.
  have -> : factor ds qs * x * into (integer R (entry (A := Zops) Y0.1 i j) / integer R (Zpos Y0.2)) =
     into (integer R (Z.mul (Zpos (q * X0.2)) (entry (A := Zops) Y0.1 i j))); last exact: relc.
  rewrite hq -!rmorphM; congr (into _); rewrite integerM !integerP.
  by have := integer_neq0 R Y0.2; move: (integer R (Zpos Y0.2)) => ? ?; field.
set P := outputs _ _ _ _ _; set S := times _ _ _ _ _.
pose f := factor ds qs; pose e := into (integer R (Zpos d)).
have over k l M (i : 'I_k) (j : 'I_l) : into (integer R (entry (A := Zops) M i j)) =
    e * map_mx into (matrix_of R k l (M, d)) i j.
  by rewrite !mxE -rmorphM mulrC divfK // integer_neq0.
have hP : mrel rel P (f *: prod W).
  rewrite -[f]mulr1 -[prod W]mulmx1; apply: rel_outputs hW _ => //; apply: rel_table => i j.
  rewrite scale1r mxE -val_eqE /=.
  by case: eqP => _; [have := relc 1; rewrite rmorph1|have := relc 0; rewrite rmorph0].
have hS : mrel rel S (f *: prod W *m (e *: map_mx into (X *m X^T))).
  apply: rel_times hP _ => //; apply: rel_table => i j.
  by rewrite hxx mxE -over.
have -> : into (integer R (Zpos (q * q * d))) * sqr_err (prod W *m map_mx into X - map_mx into Y) =
   \sum_i \sum_j (f *: prod W) i j *
       ((f *: prod W *m (e *: map_mx into (X *m X^T))) i j
        + into (integer R (Z.mul (Z.mul (Zneg 2) (Zpos q)) (entry (A := Zops) yx i j))))
   + \sum_(i < m) into (integer R (Z.mul (Zpos (q * q)) (entry (A := Zops) yy i i))).
  rewrite sqr_err_moments !map_trmx -!map_mxM !integerP !rmorphM -hq -/f -/e mulrDr.
  rewrite !mulr_sumr; congr (_ + _); apply: eq_bigr => i _; last first.
    by rewrite integerM integerP !rmorphM -hq over -hyy -/f mulrA.
  rewrite mulr_sumr; apply: eq_bigr => j _.
  rewrite -scalemxAl -scalemxAr scalerA !integerM !rmorphM -hq over -hyx -/f.
  rewrite !scale_entry -[integer R (Zneg 2)]/(- 2%:R) rmorphN rmorph_nat.
  exact: cross_term.
apply: relD; last by apply: rel_total.
apply: rel_total => // i; apply: rel_total => // j; apply: relM; first exact: hP.
by apply: relD; first exact: hS.
Qed.
End Loss.
